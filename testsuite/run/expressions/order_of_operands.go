package main

var trace []string

func t(s string, v int) int { print(s, " "); return v }
func ts(s string, v []int) []int { print(s, " "); return v }
func tm(s string, v map[int]int) map[int]int { print(s, " "); return v }
func tp(s string, v *int) *int { print(s, " "); return v }
func tf(s string) func(int, int) (int, int) {
	print(s, " ")
	return func(a, b int) (int, int) { print("call "); return a, b }
}

type S struct{ a, b, c int }

func (s S) m(x int) S { print("m "); return s }
func mk(s string) S { print(s, " "); return S{} }
func pair(s string) (int, string) { print(s, " "); return 1, "x" }
func ch(s string, c chan int) chan int { print(s, " "); return c }

func main() {
	a := []int{0, 1, 2, 3}
	m := map[int]int{1: 10}
	ts("s", a)[t("i", 1)], tm("m", m)[t("k", 2)] = t("v1", 5), t("v2", 6)
	println()
	x := 1
	*tp("p", &x), a[x] = t("u", 3), t("w", 4)
	println(x, a[0], a[1], a[2], a[3])
	i := 0
	i, a[i] = 1, 9
	println(i, a[0], a[1])
	a[0], a[0] = 1, 2
	println(a[0])
	a[1], a[2] = a[2], a[1]
	println(a[1], a[2])
	_, _ = tf("f")(t("a", 1), t("b", 2))
	println()
	_ = S{a: t("A", 1), c: t("C", 3), b: t("B", 2)}
	_ = [...]int{2: t("two", 1), 0: t("zero", 0)}
	_ = map[int]int{t("k1", 1): t("v1", 1), t("k2", 2): t("v2", 2)}
	println()
	mk("recv").m(t("arg", 1)).m(t("arg2", 2))
	println()
	c := make(chan int, 2)
	ch("c", c) <- t("val", 7)
	println(<-ch("c2", c))
	// index evaluated with later assignment to var by function call
	y := 1
	f := func() int { y = 100; return 1 }
	z := []int{y, f(), y}
	println(z[0] == 1 || z[0] == 100, z[1], z[2])
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 10
		if i == 2 {
			println("range copy", v)
		}
	}
	sl := []int{1, 2, 3}
	for i, v := range sl {
		if i == 0 {
			sl = append(sl, 4)
			sl[2] = 99
		}
		println(i, v)
	}
	pa := &arr
	for i, v := range pa {
		arr[2] = 77
		if i == 2 {
			println(v)
		}
	}
	k := 0
	k += t("inc", 2) * func() int { k = 5; return 1 }()
	println(k)
	mm := map[string][]int{"a": {1}}
	mm["a"], mm["b"] = append(mm["a"], 2), mm["a"]
	println(len(mm["a"]), len(mm["b"]))
	mm["zz"] = append(mm["zz"], len(mm))
	println(mm["zz"][0])
	var np *S
	func() {
		defer func() { println("rec", recover() != nil) }()
		np.a = t("rhs", 1)
	}()
	func() {
		defer func() { println("rec", recover() != nil) }()
		var nm map[int]int
		nm[t("key", 1)] = t("rhs", 1)
	}()
	func() {
		defer func() { println("rec", recover() != nil) }()
		a[t("idx", 10)] = t("rhs", 1)
	}()
	func() {
		defer func() { println("rec", recover() != nil) }()
		x, a[10] = 55, 1
	}()
	println(x)
	func() {
		defer func() { println("rec", recover() != nil) }()
		np.m(t("marg", 1))
	}()
	func() {
		defer func() { println("rec", recover() != nil) }()
		defer np.m(t("dmarg", 1))
		println("not here")
	}()
	var fn func(int)
	func() {
		defer func() { println("rec", recover() != nil) }()
		defer fn(t("darg", 1))
		println("here")
	}()
	switch t("tag", 2) {
	case t("c1", 1), t("c2", 2), t("c3", 3):
		println("hit")
	case t("c4", 2):
	}
	switch s, ok := any(x).(int); {
	case ok && s > 0:
		println("pos")
	}
	select {
	case ch("sel", c) <- t("sv", 1):
		println("sent")
	case <-ch("sel2", nil):
	}
	var e1, e2 any = 1, 2
	e1, e2 = e2, e1
	println(e1.(int), e2.(int))
	type N struct {
		next *N
		v    int
	}
	n := &N{nil, 1}
	n.next, n = &N{nil, 2}, n
	n, n.next = n.next, nil
	println(n.v, n.next == nil)
	p := &N{v: 5}
	p, p.v = &N{v: 6}, 7
	println(p.v)
	var b1, b2 = func() (int, int) { return 1, 2 }()
	println(b1, b2)
	str := "abc"
	bs := []byte(str)
	copy(bs[1:], bs)
	println(string(bs))
	copy(bs, "zz")
	println(string(bs), copy(bs, str[1:]))
	g := func(a ...int) int { return len(a) }
	println(g(), g(nil...), g([]int{1, 2}...), g(1, 2, 3))
}
