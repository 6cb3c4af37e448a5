// Appending one at a time, many at once, and to slices of every element size.
package main

type wide struct {
	a int64
	b [3]uint16
	s string
}

func stack() {
	var st []int
	for i := range 1000 {
		st = append(st, i)
	}
	sum := 0
	for len(st) > 0 {
		sum += st[len(st)-1] * len(st)
		st = st[:len(st)-1]
	}
	println(sum, len(st))
}

func insert(s []int, at, v int) []int {
	s = append(s, 0)
	copy(s[at+1:], s[at:])
	s[at] = v
	return s
}

func remove(s []int, at int) []int { return append(s[:at], s[at+1:]...) }

func sorted(in []int) (out []int) {
	for _, v := range in {
		at := 0
		for at < len(out) && out[at] < v {
			at++
		}
		out = insert(out, at, v)
	}
	return
}

func main() {
	stack()
	s := sorted([]int{5, 2, 9, -1, 7, 2, 0})
	s = remove(s, 2)
	for _, v := range s {
		print(v, " ")
	}
	println()

	var bs []bool
	var i8s []int8
	var i64s []int64
	var ws []wide
	var strs []string
	var ifs []any
	var fns []func(int) int
	var zs []struct{}
	for i := range 50 {
		bs = append(bs, i%3 == 0)
		i8s = append(i8s, int8(-i))
		i64s = append(i64s, int64(i)<<40)
		ws = append(ws, wide{int64(i), [3]uint16{uint16(i), 0, 1}, "w"})
		strs = append(strs, "str"[:i%4])
		ifs = append(ifs, i, "s")
		fns = append(fns, func(x int) int { return x * i })
		zs = append(zs, struct{}{})
	}
	t := 0
	for i := range bs {
		if bs[i] {
			t++
		}
		t += int(i8s[i]) + int(i64s[i]>>40) + int(ws[i].a) + int(ws[i].b[0]) + len(ws[i].s) + len(strs[i]) + fns[i](2)
		t += ifs[2*i].(int)
	}
	println(t, len(ifs), len(zs), ifs[99].(string))
	var nested [][]int
	for i := range 5 {
		row := make([]int, 0, i)
		for j := range i {
			row = append(row, i*j)
		}
		nested = append(nested, row)
	}
	println(len(nested), nested[4][3], nested[3][2], len(nested[0]))
	b := append([]byte(nil), "hello"...)
	b = append(b, ' ', 'w')
	b = append(b, "orld"...)
	println(string(b), len(b))
	ptr := &[]int{1, 2, 3}
	*ptr = append(*ptr, 4)
	println(len(*ptr), (*ptr)[3])
	args := func(xs ...int) int { return cap(xs[:len(xs):len(xs)]) + len(xs) }
	println(args(), args(1, 2), args(s...), args(nil...))
}
