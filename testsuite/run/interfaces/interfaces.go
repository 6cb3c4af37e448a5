// Interfaces: dynamic dispatch, embedding, assertions, type switches, comparison.
package main

type shape interface {
	area() int
	name() string
}

type named struct{ label string }

func (n named) name() string { return n.label }

type square struct {
	named
	side int
}

func (s square) area() int { return s.side * s.side }

type rect struct {
	*named
	w, h int
}

func (r *rect) area() int { return r.w * r.h }

type failure int

func (f failure) Error() string { return "failure" }

func kind(x any) string {
	switch x := x.(type) {
	case nil:
		return "nil"
	case int, int8:
		return "integer"
	case string:
		return "string " + x
	case error:
		return "error " + x.Error()
	case shape:
		return "shape " + x.name()
	case func() int:
		return "func"
	case []int:
		return "slice"
	}
	return "something else"
}

func check(ok bool) error {
	if ok {
		return nil
	}
	return failure(3)
}

func main() {
	shapes := []shape{square{named{"square"}, 3}, &rect{&named{"rect"}, 2, 5}}
	for _, s := range shapes {
		println(s.name(), s.area())
	}
	for _, x := range []any{nil, 1, int8(1), "s", failure(1), shapes[0], func() int { return 1 }, []int{}, 2.5} {
		println(kind(x))
	}
	_, isRect := shapes[0].(*rect)
	sq, isSquare := shapes[0].(square)
	println(isRect, isSquare, sq.side)
	println(check(true) == nil, check(false) == nil, check(false) == failure(3), check(false) == error(failure(4)))

	var a, b any = 1, 1
	println(a == b, a == any(int64(1)), any("x") == any("x"), any(square{}) == any(square{}))
	f := shapes[1].area
	println(f())

	try := func(f func()) {
		defer func() {
			println(recover().(error).Error())
		}()
		f()
	}
	try(func() { println(a.(string)) })
	try(func() { println(shapes[0].(*rect)) })
	try(func() { println(a.(shape)) })
	try(func() { println(any([]int{}) == any([]int{})) })
	try(func() {
		var none shape
		println(none.area())
	})
}
