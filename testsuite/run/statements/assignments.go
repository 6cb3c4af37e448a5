// Assignments: parallel, through calls, to every kind of place, with every operator.
package main

type rec struct {
	n   int
	arr [3]int
	m   map[string]int
	p   *rec
}

var calls int

func at(i int) int       { calls++; return i }
func two() (int, string) { return 7, "seven" }
func three() (a int, b []int, c func() int) {
	return 1, []int{2}, func() int { return 3 }
}

func main() {
	a, b, c := 1, 2, 3
	a, b, c = c, a, b
	println(a, b, c)
	s := []int{0, 1, 2, 3}
	i := 1
	i, s[i] = 2, 50
	s[i], i = 60, 0
	s[0], s[1], s[2] = s[2], s[0], s[1]
	println(i, s[0], s[1], s[2])
	for l, r := 0, len(s)-1; l < r; l, r = l+1, r-1 {
		s[l], s[r] = s[r], s[l]
	}
	println(s[0], s[3])
	s[at(1)] += 5
	s[at(2)]++
	s[at(0)] <<= 2
	println(calls, s[0], s[1], s[2])

	r := rec{m: map[string]int{}}
	r.p = &r
	r.n, r.arr[1], r.m["k"] = 1, 2, 3
	r.p.n += 10
	r.p.p.p.arr[at(2)] -= 4
	r.m["k"] *= 7
	r.m["new"]--
	println(r.n, r.arr[1], r.arr[2], r.m["k"], r.m["new"])
	var x string
	r.n, x = two()
	println(r.n, x)
	r.m["n"], x = two()
	n, sl, f := three()
	_, sl2, _ := three()
	println(r.m["n"], n, sl[0], f(), &sl[0] == &sl2[0])
	v, ok := r.m["none"]
	r.n, r.m["ok"] = v, 1
	var e any = 5
	e, ok = e.(int)
	println(v, ok, e == any(5), r.m["ok"])

	u := uint8(250)
	u += 10
	u -= 5
	u *= 3
	u /= 4
	u %= 50
	u |= 0x40
	u &= 0x4f
	u ^= 0xff
	u &^= 0x81
	u >>= 1
	u <<= 3
	println(u)
	fl := 1.5
	fl += 1
	fl *= 2
	fl /= 4
	fl -= 0.25
	str := "a"
	str += "b" + str
	z := 1 + 2i
	z *= z
	z -= 1
	println(fl, str, z)
	p, q := new(int), new(int)
	*p, *q = 1, 2
	p, q, *p = q, p, 30
	println(*p, *q)
	arr := [2][2]int{{1, 2}, {3, 4}}
	arr[0], arr[1] = arr[1], arr[0]
	arr[0][1], arr[1] = 9, [2]int{7, 8}
	println(arr[0][0], arr[0][1], arr[1][0])
	one, other := rec{n: 1}, rec{n: 2}
	one, other = other, one
	println(one.n, other.n)
	_ = at(9)
	_, _ = at(1), at(2)
	println(calls)
	w, y := 1, 2
	w, t := y, w
	println(w, t)
	st := struct{ a, b int }{1, 2}
	st.a, st.b = st.b, st.a
	pst := &st
	pst.a, *pst = 5, struct{ a, b int }{8, 9}
	println(st.a, st.b)
	fn := func() (int, int) { return 1, 2 }
	m := map[int]int{}
	m[0], m[1] = fn()
	m[at(5)], m[at(5)] = 1, 2
	println(m[0], m[1], m[5])
}
