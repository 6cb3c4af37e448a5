// Calls, receives and logical operators happen from left to right; indexing and assignment in phases.
package main

func f(name string, v int) int {
	print(name, " ")
	return v
}

func fs(name string, s []int) []int {
	print(name, " ")
	return s
}

func fb(name string, b bool) bool {
	print(name, " ")
	return b
}

func pair(name string) (int, int) {
	print(name, " ")
	return 1, 2
}

func take(a ...int) int { return len(a) }

type obj struct{ n int }

func (o *obj) self(name string) *obj { print(name, " "); o.n++; return o }
func (o *obj) sum(a, b int) int      { return o.n + a + b }

func fo(name string, o *obj) *obj { print(name, " "); return o }

func try(f func()) {
	defer func() { println("recovered:", recover() != nil) }()
	f()
}

func main() {
	s := []int{1, 2, 3}
	println(f("a", 1) + f("b", 2)*f("c", 3))
	fs("s", s)[f("i", 0)] = f("v", 9)
	println(s[0])
	fs("s1", s)[f("i1", 1)], fs("s2", s)[f("i2", 2)] = f("v1", 10), f("v2", 20)
	println(s[1], s[2])
	println(fb("t", true) || fb("x", false), fb("u", false) && fb("y", true), fb("v", false) || fb("w", true) && !fb("z", false))
	println(take(f("p", 1), f("q", 2), f("r", 3)))
	o := &obj{}
	println(o.self("m1").self("m2").sum(f("n1", 1), f("n2", 2)))
	println(fo("recv", o).sum(f("arg1", 1), f("arg2", 2)))
	m := map[int]int{f("k1", 1): f("e1", 1), f("k2", 2): f("e2", 2)}
	println(len(m))
	m[f("key", 7)] += f("val", 8)
	println(m[7])
	arr := [3]int{f("x0", 0), f("x1", 1), f("x2", 2)}
	st := struct{ a, b int }{b: f("sb", 1), a: f("sa", 2)}
	println(arr[2], st.a)
	s = fs("slice", s)[f("lo", 0):f("hi", 2):f("max", 3)]
	println(len(s), cap(s))

	// The operands on the left are evaluated first, then the assignments happen.
	i := 0
	i, s[i] = 1, 77
	println(i, s[0], s[1])
	s[0], s[0] = 1, 2
	println(s[0])
	x := []int{1, 2, 3}
	j := 0
	j, x[j] = 1, 2
	x[0], x[j] = x[j], x[0]
	println(x[0], x[1], x[2])
	p := &obj{5}
	q := p
	p, p.n = &obj{6}, 50
	println(p.n, q.n)
	var nilMap map[int]int
	try(func() { nilMap[f("nm", 1)] = f("rhs", 2) })
	var nilPtr *obj
	try(func() { nilPtr.n = f("value first", 1) })
	try(func() { x[f("index", 9)] = f("then value", 1) })
	a, b := pair("pair")
	b, a = a, b
	println(a, b)
	c := make(chan int, 3)
	c <- f("send", 1)
	c <- 2
	println(<-c+f("between", 10)+<-c, len(c))
	defer take(f("deferred arguments now", 1))
	println("end")
}
