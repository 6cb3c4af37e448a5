// Embedded fields promote their fields and methods, by depth; pointers embed too.
package main

type base struct {
	id   int
	name string
}

func (b base) describe() string { return b.name }
func (b *base) rename(n string) { b.name = n }
func (b base) who() string      { return "base:" + b.describe() }

type middle struct {
	base
	level int
}

func (m middle) describe() string { return "middle " + m.base.describe() }

type outer struct {
	*middle
	extra
	id string
}

type extra struct{ level, depth int }

func (e *extra) bump() int { e.depth++; return e.depth }

type describer interface{ describe() string }

type wrapper struct {
	describer
	n int
}

type num int

func (n num) double() num { return n * 2 }
func (n *num) inc()       { *n++ }

type counted struct {
	num
	string
}

type chain struct {
	*chain
	v int
}

func main() {
	m := middle{base{1, "m"}, 2}
	println(m.id, m.name, m.describe(), m.base.describe(), m.who())
	m.rename("n")
	println(m.name, m.base.name, m.describe())

	o := outer{middle: &m, extra: extra{3, 4}, id: "outer"}
	println(o.id, o.middle.id, o.middle.level, o.extra.level, o.name, o.describe())
	o.rename("through")
	println(m.name, o.bump(), o.bump(), o.depth)
	copied := o
	copied.rename("shared")
	copied.bump()
	println(o.name, o.depth, copied.depth)

	for _, d := range []describer{m, &m, o, &o, o.middle, wrapper{m, 1}, &wrapper{wrapper{o, 2}, 3}} {
		println(d.describe())
	}
	c := counted{5, "text"}
	c.inc()
	f := c.double
	c.inc()
	println(c.double(), f(), c.num, c.string, num.double(3), counted.double(c), (*counted).double(&c))
	g := (*counted).inc
	g(&c)
	println(c.num)
	var i interface {
		inc()
		double() num
	} = &c
	i.inc()
	println(i.double())
	ch := chain{&chain{nil, 1}, 2}
	println(ch.v, ch.chain.v, ch.chain.chain == nil)
	s := struct {
		point
		*extra
	}{point{1}, &extra{depth: 8}}
	println(s.x, s.bump(), s.depth)
}

type point struct{ x int }
