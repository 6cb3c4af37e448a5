// Selectors: through pointers, embedded fields, calls, indexes, conversions; nil in the way.
package main

type c struct{ n int }
type b struct {
	*c
	k [2]c
}
type a struct {
	b
	p *b
	m map[string]c
	f func() *a
}

func (x c) val() int     { return x.n }
func (x *c) ptr() int    { x.n++; return x.n }
func (x a) me() a        { return x }
func (x *a) addr() *a    { return x }
func (x *a) isNil() bool { return x == nil }

func try(name string, f func() int) {
	defer func() {
		if e, ok := recover().(error); ok {
			println(name, e.Error())
		}
	}()
	println(name, f())
}

func main() {
	x := a{b: b{c: &c{1}}, p: &b{c: &c{10}, k: [2]c{{20}, {30}}}, m: map[string]c{"z": {40}}}
	x.f = func() *a { return &x }
	println(x.n, x.b.n, x.b.c.n, x.c.n, x.p.n, x.p.c.n, x.p.k[1].n, x.m["z"].n, x.m["none"].n)
	x.n, x.p.n = 2, 11
	x.p.k[0].n++
	x.f().p.k[1].n += 5
	println(x.c.n, x.p.c.n, x.p.k[0].n, x.p.k[1].n)
	println(x.val(), x.ptr())
	println(x.n, x.p.ptr(), x.p.k[0].ptr(), x.p.k[0].val(), x.m["z"].val())
	println(x.me().me().n, x.addr().addr().n, x.me().p.n)
	println(x.f().f().addr().c.ptr())
	y := x.me()
	y.p.n = 500
	y.b.k[0].n = 7
	println(x.p.n, x.b.k[0].n, y.b.k[0].n)
	pp := &x
	q := &pp
	println((*q).n, (**q).p.k[1].n, (*q).val())
	var none *a
	println(none.isNil())
	try("nil pointer", func() int { return none.n })
	try("nil embedded", func() int { var z a; return z.n })
	try("nil embedded method", func() int { var z a; return z.val() })
	try("nil pointer method", func() int { var z a; return z.ptr() })
	try("nil field", func() int { var z a; return z.p.k[1].n })
	try("nil func", func() int { var z a; return z.f().n })
	try("nil map", func() int { var z a; return z.m["q"].n })
	try("value method through nil", func() int { var p *c; return p.val() })
	try("array through nil", func() int { var p *[4]int; return p[2] })
	try("store through nil", func() int { var p *[4]int; p[1] = 3; return 0 })
	type far struct {
		pad [100000]byte
		n   int
	}
	var f *far
	try("far field", func() int { return f.n })
	try("far store", func() int { f.n = 5; return 1 })
	try("copy", func() int { z := *f; return z.n })
}
