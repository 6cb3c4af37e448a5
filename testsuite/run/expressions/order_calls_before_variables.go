package main

type S struct{ a, b int }

var g = 1

func f() int { g += 10; return g }

func h() (int, int) {
	x := 1
	f := func() int { x = 100; return 2 }
	return x, f()
}
func h2() (x, y int) {
	x = 1
	f := func() int { x = 100; return 2 }
	return x, f()
}

type T struct{ v int }

func (t T) get(x int) int   { return t.v + x }
func (t *T) pget(x int) int { return t.v + x }

func main() {
	println(g, f(), g)
	println(g+f(), f()+g)
	y := 1
	k := func() int { y += 100; return 1 }
	z := []int{y, k(), y}
	println(z[0], z[1], z[2])
	a := [3]int{y, k(), y}
	println(a[0], a[1], a[2])
	s := S{y, k()}
	println(s.a, s.b)
	println(h())
	println(h2())
	m := map[int]int{y: k()}
	for kk, v := range m {
		println(kk, v)
	}
	w := y + k()
	println(w)
	w = y*2 + k()*y
	println(w)
	arr := []int{1, 2, 3}
	mod := func() int { arr = []int{7, 8, 9}; return 1 }
	println(arr[0] + mod() + arr[0])
	arr = []int{1, 2, 3}
	q := arr[mod()]
	println(q)
	arr = []int{1, 2, 3}
	arr[mod()] = arr[0]
	println(arr[1])
	var t T
	mt := func() int { t.v = 50; return 1 }
	println(t.get(mt()))
	t.v = 0
	println((&t).pget(mt()))
	var e any = y
	ke := func() int { e = "str"; return 1 }
	if _, ok := e.(int); ok && ke() == 1 {
		println("fine")
	}
	p := &S{1, 2}
	kp := func() int { p = &S{10, 20}; return 3 }
	println(p.a+kp(), p.a)
	p = &S{1, 2}
	p.a = kp()
	println(p.a)
	p = &S{1, 2}
	p.a += kp()
	println(p.a)
	str := "abc"
	ks := func() string { str = "xyz"; return "-" }
	println(str + ks() + str)
	cond := true
	kc := func() bool { cond = false; return true }
	println(cond == kc(), cond)
	i := 0
	ki := func() int { i = 2; return 5 }
	arr = []int{0, 0, 0}
	arr[i] = ki()
	println(arr[0], arr[2])
	i = 0
	arr[i], i = ki(), 1
	println(arr[0], arr[2], i)
	x := 1
	kx := func(p *int) int { *p = 9; return 1 }
	println(x, kx(&x), x)
	v, u := x, kx(&x)
	println(v, u)
	x = 1
	v, u = x, kx(&x)
	println(v, u)
	var iface interface{ get(int) int } = T{1}
	kif := func() int { iface = T{1000}; return 1 }
	println(iface.get(kif()))
	fn := func(a int) int { return a }
	kfn := func() int { fn = func(a int) int { return a + 1000 }; return 1 }
	println(fn(kfn()))
	c1 := make(chan int, 2)
	c2 := make(chan int, 2)
	cc := c1
	kch := func() int { cc = c2; return 1 }
	cc <- kch()
	println(len(c1), len(c2))
	fp := 1.5
	kfl := func() float64 { fp = 100; return 1 }
	println(fp*2+kfl(), -fp+kfl())
	b := []byte("abc")
	kb := func() int { b[0] = 'X'; return 1 }
	println(string(b), kb())
	b[0] = 'a'
	println(string(b[kb()-1:]))
	type big struct{ a [20]int }
	var bg big
	kbg := func() int { bg.a[0] = 5; return 1 }
	use := func(b big, n int) { println(b.a[0], n) }
	use(bg, kbg())
	n := 5
	kn := func() int { n = 1; return 0 }
	println(len(arr[:n-2]), arr[:n-3][kn()])
	mm := map[string]int{"a": 1}
	km := func() int { mm["a"] = 100; return 1 }
	println(mm["a"] + km())
	println(mm["a"], km())
	delete(mm, "a")
	println(len(mm), func() int { mm["q"] = 1; return 2 }(), len(mm))
	switch x := y; x + k() {
	case y:
		println("y")
	default:
		println("d")
	}
}
