// Package variables are initialised in dependency order, through functions, methods and closures.
package main

var log string

func note(s string, v int) int { log += s + " "; return v }

var (
	a = note("a", c+b)
	b = note("b", f())
	c = note("c", 1)
	d = note("d", 3)
)

func f() int {
	d++
	return d
}

var (
	x = note("x", viaMethod.get())
	y = note("y", viaClosure())
	z = note("z", viaValue(2))

	viaMethod  = t{note("field", q)}
	viaClosure = func() int { return r + 1 }
	viaValue   = g
	q          = note("q", 10)
	r          = note("r", 20)
	s          = note("s", 30)
)

type t struct{ n int }

func (v t) get() int { return v.n + s }

func g(n int) int {
	if n == 0 {
		return last
	}
	return g(n - 1)
}

var last = note("last", 5)

var (
	m1, m2 = two()
	used   = note("used", m2)
	_      = note("blank", used)
	arr    = [2]int{note("arr0", 1), note("arr1", last)}
	mp     = map[string]int{"k": note("mp", arr[1])}
	ptr    = &target
	target = note("target", 8)
	mexpr  = (*t).ptrGet
	me     = note("me", mexpr(&t{}))
	hidden = note("hidden", 9)
)

func (v *t) ptrGet() int { return hidden }

func two() (int, int) { return note("m1", 1), note("m2", 2) }

var counter int

func init() {
	counter++
	note("init1", 0)
}

func init() {
	counter *= 10
	note("init2", 0)
	defer note("init-deferred", 0)
	func() { note("init-closure", 0) }()
}

func main() {
	println(log)
	println(a, b, c, d, x, y, z, m1, used, mp["k"], *ptr, me, counter)
}

func init() { counter += 5 }
