// Structs and arrays are values: copied, compared, nested, embedded.
package main

type inner struct {
	a int8
	b int64
	c string
}

type outer struct {
	inner
	next *outer
	list [3]inner
}

func (i inner) sum() int64     { return int64(i.a) + i.b + int64(len(i.c)) }
func (i *inner) scale(n int64) { i.b *= n }

func change(o outer) outer {
	o.a = 100
	o.list[1].c = "changed"
	return o
}

type celsius float64

func (c celsius) fahrenheit() celsius { return c*9/5 + 32 }

type list[T any] struct {
	head *node[T]
	size int
}

type node[T any] struct {
	value T
	next  *node[T]
}

func (l *list[T]) push(v T) {
	l.head = &node[T]{v, l.head}
	l.size++
}

func fold[T, R any](l *list[T], r R, f func(R, T) R) R {
	for n := l.head; n != nil; n = n.next {
		r = f(r, n.value)
	}
	return r
}

func main() {
	o := outer{inner: inner{1, 2, "three"}}
	o.next = &outer{inner: inner{a: 9}}
	p := change(o)
	println(o.a, p.a, o.list[1].c == "", p.list[1].c, p.next == o.next)
	o.scale(10)
	println(o.sum(), p.sum(), o.inner == p.inner, o.list == p.list)
	q := o
	println(q == o, q.inner == inner{1, 20, "three"})
	q.next.a++
	println(o.next.a)

	arrays := [2][2]int{{1, 2}, {3, 4}}
	other := arrays
	other[1][0] = 30
	println(arrays[1][0], other[1][0], arrays == other)

	anon := struct {
		x, y int
		_    int
		tag  string
	}{x: 1, tag: "t"}
	println(anon.x, anon.y, anon.tag)
	println(int(celsius(100).fahrenheit()))

	var l list[string]
	for _, s := range []string{"a", "b", "c"} {
		l.push(s)
	}
	println(l.size, fold(&l, "", func(r, s string) string { return r + s }), fold(&l, 0, func(n int, s string) int { return n + len(s) }))
}
