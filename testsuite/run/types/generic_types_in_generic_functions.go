// Generic types declared in generic functions are others for each instance of the function.
package main

var kept []any

func pair[A any](a A) {
	type both[B any] struct {
		a A
		b B
	}
	t := both[int]{a, 1}
	kept = append(kept, t)
	u, ok := any(t).(both[int])
	_, isString := any(u.a).(string)
	_, isFloat := any(u.a).(float64)
	println(ok, isString, isFloat, u.b)

	type byName[B any] = map[string]both[B]
	m := byName[bool]{"a": {a, true}}
	println(len(m), m["a"].b)

	type list[B any] struct {
		next *list[B]
		a    A
		b    B
	}
	l := &list[int8]{&list[int8]{nil, a, 2}, a, 1}
	for n := l; n != nil; n = n.next {
		print(n.b, " ")
		kept = append(kept, *n)
	}
	println()

	same := 0
	for _, k := range kept {
		switch k.(type) {
		case both[int]:
			same++
		case list[int8]:
			same += 10
		case list[A], both[A]:
			same += 100
		}
	}
	println("same", same)
}

type holder[T any] struct{ t T }

func (h holder[T]) wrap() any {
	type wrapped[U any] struct {
		t T
		u U
	}
	return wrapped[byte]{h.t, 'x'}
}

func main() {
	pair("x")
	pair(2)
	pair(3.5)
	pair([2]string{"q", "r"})
	pair(int8(4))
	println(holder[int]{1}.wrap() == holder[int]{1}.wrap(), holder[int]{1}.wrap() == holder[uint]{1}.wrap())
}
