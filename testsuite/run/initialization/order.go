// Package variables are initialised in the order of their dependencies, then init functions run.
package main

var (
	a = b + 1
	b = f("b", c*2)
	c = f("c", 3)
	_ = f("blank", 0)
	t = table{{1, "one"}, {2, "two"}}
	m = map[string]func() int{"a": func() int { return a }, "c": func() int { return c }}
)

type table []struct {
	n int
	s string
}

const (
	kb = 1 << (10 * (iota + 1))
	mb
	big  = 1 << 100
	frac = big / 3.0 / (1 << 98)
)

type weekday uint8

const (
	monday weekday = iota + 1
	tuesday
	_
	thursday
)

func f(name string, n int) int {
	println("init", name)
	return n
}

func init() { println("first", a, b, c) }

func init() { println("second", len(t), t[1].s, m["a"]()+m["c"]()) }

func main() {
	println(kb, mb, big>>98, int(frac*3))
	println(monday, tuesday, thursday, 'a'+1, "x"+"y", len("世"), 7/2, 7/2.0, -7%3)
	var x uint8 = 255
	println(x+1 == 0, x>>1, ^x)
}
