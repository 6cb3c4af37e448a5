// Arrays are values: assignment, passing, comparing and ranging copy and compare all elements.
package main

type grid [3][4]int

func (g grid) sum() (n int) {
	for _, row := range g {
		for _, v := range row {
			n += v
		}
	}
	return
}

func (g *grid) set(i, j, v int) { g[i][j] = v }

func change(a [5]int) [5]int {
	a[0] = 100
	return a
}

func changeAt(a *[5]int) { a[1] = 200 }

type pair struct {
	name string
	n    [2]int8
}

func main() {
	a := [5]int{1, 2, 3}
	b := a
	b[4] = 9
	c := change(a)
	changeAt(&a)
	println(a[0], a[1], a[4], b[4], c[0], a == b, a == [5]int{1, 200, 3, 0, 0}, a != b)

	var g grid
	g.set(1, 2, 7)
	h := g
	h[1][2]++
	h[2] = [4]int{1, 1, 1, 1}
	println(g.sum(), h.sum(), g == h, len(g), len(g[0]), cap(h))

	d := [...]string{2: "c", 0: "a", 5: "f"}
	println(len(d), d[0], d[1] == "", d[2], d[5])
	e := [...]int{10, 5: 50, 51, 1: 11}
	println(len(e), e[0], e[1], e[5], e[6])

	ps := [2]pair{{"x", [2]int8{1, 2}}, {n: [2]int8{3}}}
	qs := ps
	println(ps == qs)
	qs[1].n[1] = -1
	println(ps == qs, qs[1].n[1], ps[0] == qs[0])

	var big [1000]uint16
	for i := range big {
		big[i] = uint16(i * i)
	}
	copyOfBig := big
	big[999] = 0
	println(copyOfBig[999], big[999], copyOfBig == big, copyOfBig[255])

	r := [3]int{1, 2, 3}
	for i, v := range r {
		r[2] = 10
		if i == 2 {
			println("range over a copy:", v)
		}
	}
	for i, v := range &r {
		r[2] = 20
		if i == 2 {
			println("range over a pointer:", v)
		}
	}
	arrays := map[[2]int]string{{1, 2}: "one-two", {}: "zero"}
	println(arrays[[2]int{1, 2}], arrays[[2]int{}], arrays[[2]int{2, 1}] == "")
	var z [0]int
	println(len(z), z == [0]int{})
	i := 1
	x := [2][2]int{{1, 2}, {3, 4}}[i][0]
	f := func() [3]int { return [3]int{7, 8, 9} }
	println(x, f()[i], len(f()))
}
