// Range over integers, arrays, slices, strings, maps, channels: what is evaluated once, copied, or shared.
package main

func get(name string, s []int) []int { print(name, " "); return s }

type myInt int8
type mySlice []string

var global int
var st struct{ k, v int }

func main() {
	for i := range 3 {
		i *= 10
		print(i, " ")
	}
	for i := range myInt(3) {
		print(i+100, " ")
	}
	var u8 uint8 = 2
	for i := range u8 {
		print(i-1, " ")
	}
	for range 2 {
		print("x ")
	}
	n := 3
	for i := range n {
		n = 10
		print(i, n, " ")
	}
	for i := range -5 {
		println("never", i)
	}
	for i := range int64(1)<<33 - 1<<33 + 2 {
		print(i, " ")
	}
	println()

	s := []int{1, 2, 3}
	for i, v := range get("once", s) {
		s = append(s, v*10)
		if i == 0 {
			s[1] = 77
		}
		print(v, " ")
	}
	println(len(s))
	s = []int{1, 2, 3}
	for i := range s {
		s = s[:1]
		print(i, " ")
	}
	println(len(s))
	for global = range 5 {
	}
	arr := [4]int{5, 6, 7, 8}
	for st.k, st.v = range arr {
	}
	m := map[string]int{}
	for m["i"], m["v"] = range arr[:3] {
		m["n"]++
	}
	println(global, st.k, st.v, m["i"], m["v"])
	for i, w := range (mySlice{"a", "b"}) {
		print(i, w, " ")
	}
	for _, r := range "añ" {
		print(r, " ")
	}
	for i := range "añb" {
		print(i, " ")
	}
	for i, c := range []byte("hi") {
		print(i, c, " ")
	}
	println()
	pair := [2][2]int{{1, 2}, {3, 4}}
	for i, p := range [...]*[2]int{&pair[0], &pair[1]} {
		for k := range p {
			p[k] += i
			print(p[k], " ")
		}
	}
	var nilp *[3]int
	for i := range nilp {
		print(i, " ")
	}
	var nils []int
	for range nils {
		print("never")
	}
	println()
	c := make(chan string, 3)
	c <- "x"
	c <- "y"
	close(c)
	for v := range c {
		print(v, " ")
	}
	println()
	var fs []func() (int, string)
	for i, v := range []string{"a", "b", "c"} {
		fs = append(fs, func() (int, string) { i++; v += "!"; return i, v })
	}
	for _, f := range fs {
		f()
		i, v := f()
		print(i, v, " ")
	}
	println()
	matrix := [3][3]int{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}
	t := 0
	for i, row := range matrix {
		matrix[2][2] = 1000
		for k, v := range row {
			if i == k {
				t += v
			}
		}
	}
	println(t)
	sum := 0
	for i := range len(arr) {
		sum += arr[i] * i
	}
	println(sum)
	for i, v := range [...]any{1, "s", nil} {
		print(i, v == nil, " ")
	}
	println()
}
