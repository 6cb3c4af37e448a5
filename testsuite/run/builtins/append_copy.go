// append and copy: overlap, self-append, strings, nil, elements of every size.
package main

type elem struct {
	a uint8
	b int64
	s string
}

func dump(s []int) {
	for _, v := range s {
		print(v, " ")
	}
	println("|", len(s))
}

func grows(n int) []int {
	var s []int
	for i := range n {
		s = append(s, i)
	}
	return s
}

func main() {
	s := grows(5)
	s = append(s[:2], s[3:]...)
	dump(s)
	s = append(s, s...)
	dump(s)
	s = append(s[:1], append([]int{100, 200}, s[1:]...)...)
	dump(s)
	t := grows(10)
	println(copy(t[2:], t[:5]))
	dump(t)
	t = grows(10)
	println(copy(t[:5], t[2:]), copy(t, t), copy(t[9:], t[:9]))
	dump(t)
	b := make([]byte, 5)
	println(copy(b, "hello world"))
	println(string(b))
	println(copy(b[3:], "XY"), copy(b, ""), copy(b[:0], "abc"))
	println(string(b))
	b = append(b, " and more"...)
	b = append(b, b[:2]...)
	println(string(b), string(append([]byte("é"), 'x')))
	type str string
	type octets []byte
	o := append(octets{}, str("named")...)
	println(string(o))
	println(copy(o, str("NA")))
	println(string(o))

	es := []elem{{1, 2, "a"}, {3, 4, "b"}, {5, 6, "c"}}
	println(copy(es[1:], es))
	println(es[0].s, es[1].s, es[2].b, es[1].a)
	es = append(es, elem{7, 8, "d"}, es[0])
	println(len(es), es[3].s, es[4].b)
	arrs := append([][3]int8{}, [3]int8{1, 2, 3}, [...]int8{4, 5, 6})
	arrs = append(arrs, arrs...)
	arrs[0][0] = 9
	println(len(arrs), arrs[2][0], arrs[3][2])
	var fs []float32
	fs = append(fs, 1.5, 2, 'a')
	println(fs[0]+fs[1]+fs[2], len(fs))
	ifs := append([]any{}, 1, "x", nil, []int{1})
	println(len(ifs), ifs[2] == nil, ifs[1].(string))
	var e []struct{}
	e = append(e, struct{}{}, struct{}{})
	e = append(e, e...)
	println(len(e), copy(e, e[1:]))
	x := append([]int(nil), []int(nil)...)
	println(x == nil, append([]int{}, x...) == nil, len(append(x, 1)))
	pre := make([]int, 2, 4)
	y := append(pre, 1, 2)
	z := append(pre, 3, 4)
	w := append(pre, 5, 6, 7)
	w[0] = 50
	println(y[2], y[3], z[2], pre[0], len(w), w[4])
	lens := 0
	caps := true
	var g []int16
	for i := range 3000 {
		g = append(g, int16(i))
		lens += len(g)
		caps = caps && cap(g) >= len(g)
	}
	println(lens, caps, g[2999], g[17])
	m := map[string][]int{}
	for i := range 9 {
		k := "ab"[i%2 : i%2+1]
		m[k] = append(m[k], i)
	}
	println(len(m["a"]), len(m["b"]), m["a"][4], m["b"][3])
	matrix := [][]int{}
	for i := range 3 {
		matrix = append(matrix, nil)
		for j := range 3 {
			matrix[i] = append(matrix[i], i*j)
		}
	}
	println(matrix[2][2], matrix[1][2])
}
