// Type declarations: defined types, aliases, local types, recursive types, methods on them.
package main

type (
	id     int
	ids    []id
	lookup map[id]*entry
	entry  struct {
		id
		next *entry
		sub  lookup
	}
	alias    = entry
	fnType   func(fnType, int) int
	iface    interface{ self() iface }
	tree     []tree
	chanType chan chanType
	matrix   [2][2]float32
	deep     struct{ m map[string]struct{ l []deep } }
)

func (i id) next() id { return i + 1 }
func (t tree) count() (n int) {
	n = 1
	for _, c := range t {
		n += c.count()
	}
	return
}
func (e *alias) setNext(n *alias) { e.next = n }

type impl struct{ n int }

func (i *impl) self() iface { i.n++; return i }

type A = B
type B = C
type C struct{ n int }

func (a A) get() int { return a.n }

type shadow string

func local() string {
	type shadow int
	var s shadow = 5
	type pair struct{ a, b shadow }
	p := pair{s, s + 1}
	type pairs []pair
	ps := pairs{p, {7, 8}}
	if len(ps) > 1 {
		type pair struct{ c string }
		q := pair{"inner"}
		return q.c + string(rune('0'+ps[1].b))
	}
	return ""
}

func kinds(x any) string {
	switch x.(type) {
	case id:
		return "id"
	case int:
		return "int"
	case alias:
		return "entry"
	case ids:
		return "ids"
	case []id:
		return "[]id"
	case A:
		return "C"
	}
	return "none"
}

func same() bool {
	f := func() any { type t int; return t(1) }
	g := func() any { type t int; return t(1) }
	return f() == f() && f() != g()
}

func main() {
	var i id = 5
	println(i.next().next(), kinds(i), kinds(int(i)), kinds(ids{1}), kinds([]id{1}), kinds(entry{}), kinds(B{}))
	e := &entry{id: 3, sub: lookup{}}
	e.setNext(&alias{id: 4})
	e.sub[9] = e.next
	println(e.id, e.next.id, e.next.id.next(), e.sub[9] == e.next, e.sub[8] == nil, e.id.next())
	t := tree{{}, {{}, {}}, nil}
	println(t.count(), len(t[1]))
	var f fnType = func(g fnType, n int) int {
		if n == 0 {
			return 100
		}
		return g(g, n-1) + 1
	}
	println(f(f, 5))
	x := &impl{}
	println(x.self().self().self() == iface(x), x.n)
	c := make(chanType, 1)
	c <- c
	println(<-c == c)
	d := deep{map[string]struct{ l []deep }{"k": {[]deep{{}, {}}}}}
	println(len(d.m["k"].l), d.m["z"].l == nil)
	println(A{3}.get(), C{4}.get(), local(), same())
	var m matrix
	m[1][0] = 2.5
	n := [2][2]float32(m)
	println(n[1][0], shadow("outer"))
	var anon struct {
		ids
		*impl
	}
	anon.ids = append(anon.ids, 1, 2)
	anon.impl = x
	println(len(anon.ids), anon.self() == x, anon.n)
}
