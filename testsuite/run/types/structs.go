// Structs: copying, comparing, zero values, nesting, anonymous types, padding.
package main

type point struct{ x, y int }

type mixed struct {
	a bool
	b int64
	c uint8
	d float32
	e string
	_ int16
	f complex64
	g any
	h [2]point
	p *point
}

type node struct {
	value       int
	left, right *node
}

func (n *node) insert(v int) *node {
	if n == nil {
		return &node{value: v}
	}
	if v < n.value {
		n.left = n.left.insert(v)
	} else {
		n.right = n.right.insert(v)
	}
	return n
}

func (n *node) walk(f func(int)) {
	if n != nil {
		n.left.walk(f)
		f(n.value)
		n.right.walk(f)
	}
}

func modify(m mixed) mixed {
	m.b++
	m.h[1].x = 42
	m.p.y = 7
	return m
}

func main() {
	p, q := point{1, 2}, point{y: 2, x: 1}
	println(p == q, p != q, p == point{}, &p == &q)
	q.x = 5
	r := &q
	r.y, p = 6, *r
	println(p.x, p.y, q.x, q.y)

	m := mixed{a: true, b: 1 << 40, c: 3, d: 1.5, e: "e", f: 1i, g: 7, p: &p}
	n := m
	println(m == n)
	n = modify(m)
	println(m == n, m.b, n.b, m.h[1].x, n.h[1].x, p.y, n.p == m.p)
	n.b--
	n.h[1] = point{}
	println(m == n)
	n.g = "7"
	println(m == n)
	var z mixed
	println(z.a, z.b, z.c, z.d, z.e == "", z.f, z.g == nil, z.h[1].y, z.p == nil, z == mixed{})

	anon := struct {
		name string
		in   struct{ deep int }
	}{name: "anon"}
	anon.in.deep = 3
	same := struct {
		name string
		in   struct{ deep int }
	}(anon)
	println(anon == same, same.in.deep)
	var pt struct{ x, y int } = p
	p = pt
	println(p.x)

	var root *node
	for _, v := range []int{5, 2, 8, 1, 9, 3} {
		root = root.insert(v)
	}
	root.walk(func(v int) { print(v, " ") })
	println()
	list := []point{{1, 2}, {3, 4}}
	for i, v := range list {
		v.x = 100
		list[i].y += v.x
	}
	println(list[0].x, list[0].y, list[1].y)
	ptrs := []*point{{1, 2}, {3, 4}}
	for _, v := range ptrs {
		v.x = 100
	}
	println(ptrs[0].x, ptrs[1].x+ptrs[1].y)
	mp := map[string]point{"a": {1, 2}}
	v := mp["a"]
	v.x = 9
	println(mp["a"].x, v.x, mp["none"].y)
	pp := &ptrs[0]
	(*pp).x = 11
	(**pp).y = 12
	println(ptrs[0].x, ptrs[0].y)
}
