// Method values bind their receiver when evaluated; method expressions take it as first argument.
package main

type t struct{ n int }

func (x t) get() int                  { return x.n }
func (x *t) add(k int) int            { x.n += k; return x.n }
func (x t) multi(a, b int) (int, int) { return x.n + a, x.n + b }
func (x t) variadic(a ...int) int     { return x.n + len(a) }

type getter interface{ get() int }

type em struct {
	*t
	getter
}

type holder struct{ t }

type str string

func (s str) size() int { return len(s) }

type fn func() int

func (f fn) get() int { return f() }

func make3() *t { print("make3 "); return &t{3} }

func try(f func()) {
	defer func() {
		if e, ok := recover().(error); ok {
			println(e.Error())
		}
	}()
	f()
}

func main() {
	x := t{1}
	get, add := x.get, x.add
	x.n = 10
	println(get(), x.get(), add(5), get())
	println(x.n)
	p := &x
	pget := p.get
	p.n = 20
	println(pget(), p.get())
	p = &t{100}
	println(add(1))
	println(x.n, p.n)

	f, g := t.get, (*t).add
	h := (*t).get
	println(f(t{7}), g(&x, 1), h(&x), t.variadic(x, 1, 2, 3), (*t).variadic(&x))
	a, b := t.multi(x, 1, 2)
	println(a, b)
	mv := make3().add
	println(mv(1), mv(1), mv(1))

	var i getter = x
	iget := i.get
	i = &t{55}
	println(iget(), i.get(), getter.get(i), getter.get(t{66}))
	hd := holder{t{5}}
	hget, hadd := hd.get, hd.add
	hadd(2)
	println(hget(), hd.n, holder.get(hd))
	println((*holder).add(&hd, 3))
	println(str("abc").size(), str.size("abcd"), fn(func() int { return 9 }).get(), fn.get(func() int { return 8 }))
	fs := map[string]func() int{"x": x.get, "s": str("hello").size}
	println(fs["x"](), fs["s"]())
	ops := []func(t) int{t.get, func(y t) int { return -y.n }}
	println(ops[0](x), ops[1](x))
	funcs := [3]func() int{}
	for k := range funcs {
		funcs[k] = t{k * k}.get
	}
	println(funcs[0](), funcs[1](), funcs[2]())
	deferred := func() (r int) {
		defer func(f func() int) { r = f() }(x.get)
		x.n = 1000
		return 1
	}
	println(deferred())

	var np *t
	nadd := np.add
	try(func() { _ = np.get; println("no panic") })
	try(func() { nadd(1) })
	var ni getter
	try(func() { _ = ni.get; println("no panic") })
	e := em{t: &x}
	println(e.add(1))
	var anyF any = x.get
	println(anyF.(func() int)())
}
