// Slices share their arrays, until append moves them.
package main

func show(name string, s []int) {
	print(name, " len ", len(s), ":")
	for _, v := range s {
		print(" ", v)
	}
	println()
}

func main() {
	array := [...]int{0, 1, 2, 3, 4, 5, 6, 7}
	a := array[2:5]
	show("a", a)
	println(cap(a))
	b := append(a, 50)
	println(array[5])
	c := array[2:5:5]
	println(cap(c))
	c = append(c, 99)
	c[0] = -1
	show("a", a)
	show("b", b)
	show("c", c)

	var none []int
	println(none == nil, len(none), cap(none))
	none = append(none, none...)
	println(none == nil)
	none = append(none, 1, 2, 3)
	show("none", none)

	d := make([]int, 2, 10)
	println(copy(d, array[6:]), d[0], d[1])
	println(copy(array[1:], array[:]))
	show("array", array[:])

	rows := make([][]byte, 3)
	for i := range rows {
		rows[i] = make([]byte, i+1)
		for j := range rows[i] {
			rows[i][j] = byte('a' + i + j)
		}
	}
	for _, row := range rows {
		println(string(row))
	}
	clear(d)
	show("d", d)
	p := (*[2]int)(d)
	p[1] = 7
	show("d", d)
	println(min(3, 1, 2), max(2.5, 1), min("b", "a"))

	var big []int
	for i := range 1000 {
		big = append(big, i*i)
	}
	println(len(big), big[999])
}
