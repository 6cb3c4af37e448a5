// Comparison of every comparable kind, in conditions and as values.
package main

type s struct {
	a int8
	_ int32
	b string
	c float64
	d any
}
type nested struct {
	in  s
	arr [3]s
	p   *int
}
type e struct{}

//go:noinline
func cmpInts(a, b int, c, d uint) {
	println(a < b, a <= b, a == b, a != b, a >= b, a > b, c < d, c <= d, c == d, c != d, c >= d, c > d)
}

//go:noinline
func cmp64(a, b int64, c, d uint64) {
	println(a < b, a <= b, a == b, a != b, a >= b, a > b, c < d, c <= d, c == d, c != d, c >= d, c > d)
}

//go:noinline
func cmpSmall(a, b int8, c, d uint8, x, y int16, z, w uint16) {
	println(a < b, a > b, c < d, c > d, x < y, x > y, z < w, z > w, a == int8(c), x == int16(z))
}

func main() {
	cmpInts(-1, 1, 1<<32-1, 1)
	cmpInts(5, 5, 5, 5)
	cmpInts(-2147483648, 2147483647, 2147483648, 2147483647)
	cmp64(-1, 1, 1<<64-1, 1)
	cmp64(1<<32, 1, 1<<32, 1<<32+1)
	cmp64(-1<<63, 1<<63-1, 1<<63, 1<<63-1)
	cmp64(1<<32+5, 1<<33+4, 1<<32+5, 1<<32+5)
	cmpSmall(-1, 1, 255, 1, -1, 1, 65535, 1)
	n := 3
	x, y := s{1, 0, "b", 1.5, n}, s{1, 0, "b", 1.5, 3}
	println(x == y, x != y)
	y.b = "c"
	println(x == y)
	y.b, y.d = "b", "3"
	println(x == y)
	y.d = 3
	var zero float64
	y.c, x.c = zero, -zero
	println(x == y)
	x.c = zero / zero
	println(x == x, x != x)
	x.c = 0
	p, q := nested{in: x, p: &n}, nested{in: y, p: &n}
	println(p == q)
	q.arr[2].a = 1
	println(p == q, p.arr == q.arr, p.in == q.in)
	q = p
	q.p = new(int)
	println(p == q, e{} == e{}, [2]e{} == [2]e{})
	println(true == false, !(true == true), true != false, (1 < 2) == (2 < 3))
	println("a" < "b" == true, "abc" == "ab"+string('c'+rune(n-3)), "" < "\x00")
	println([3]int{1, 2, 3} == [...]int{1, 2, 3}, [2]string{"a"} == [2]string{"a", ""}, [2]float32{1, 2} != [2]float32{2, 1})
	var f func()
	var m map[int]int
	var c, d chan int
	var sl []int
	println(f == nil, m == nil, c == nil, c == d, sl == nil, nil == sl)
	c = make(chan int)
	d = c
	println(c == d, c == make(chan int), (<-chan int)(c) == d)
	println(1i == complex(0, 1), complex(1, 2) != complex(1, 3), 'a' == 97, 1.0 == 1)
	b := 0
	for i := -2; i <= 2; i++ {
		for j := uint8(0); j < 3; j++ {
			if i < int(j) != (i*i >= 2) {
				b++
			}
		}
	}
	println(b)
}
