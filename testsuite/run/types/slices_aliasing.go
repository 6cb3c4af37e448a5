// Slices of one array see each other's changes, until append needs more room.
package main

func show(s []int) {
	print(len(s), "/", cap(s), ":")
	for _, v := range s {
		print(" ", v)
	}
	println()
}

func addTo(s []int, v int) { s = append(s, v); s[0] = -1 }

func main() {
	a := [8]int{0, 1, 2, 3, 4, 5, 6, 7}
	s := a[2:5]
	show(s)
	t := s[1:6]
	show(t)
	t[0] = 33
	println(a[3], s[1])
	s = append(s, 55)
	println(a[5], t[2])
	u := a[2:5:5]
	show(u)
	u = append(u, 99)
	u[0] = 22
	println(a[2], a[5], u[0], u[3])
	show(a[:0])
	show(a[8:])
	show(a[:2:3])
	show(s[:cap(s)])

	base := make([]int, 3, 10)
	x := append(base, 1)
	y := append(base, 2)
	println(x[3], y[3], len(base))
	addTo(base, 5)
	println(base[0], len(base), base[:4][3])

	var n []int
	println(n == nil, len(n), cap(n))
	n = append(n, n...)
	println(n == nil)
	n = append(n, []int{}...)
	println(n == nil)
	e := []int{}
	println(e == nil, len(e[:0]), n[:0] == nil, e[:] == nil)
	n = append(n, 1, 2, 3)
	n = append(n, n...)
	n = append(n[:1], n[2:]...)
	show(n[:len(n):len(n)])

	o := []int{1, 2, 3, 4, 5}
	println(copy(o[1:], o))
	show(o)
	o = []int{1, 2, 3, 4, 5}
	println(copy(o, o[2:]))
	show(o)
	println(copy(o, []int{}), copy(o[:0], o), copy(o[3:], []int{7, 8, 9}))
	show(o)
	p := (*[3]int)(o)
	p[1] = 1000
	q := [2]int(o)
	q[0] = 2000
	println(o[0], o[1], q[0], q[1])
	m := make([][]int, 2)
	for i := range m {
		m[i] = make([]int, i+1)
		m[i][i] = i + 1
	}
	println(len(m[0]), len(m[1]), m[0][0], m[1][1])
	sparse := []string{3: "d", 1: "b"}
	println(len(sparse), sparse[3], sparse[0] == "")
}
