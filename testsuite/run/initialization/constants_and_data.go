// Package variables whose values are known before the program starts, and those that are changed later.
package main

type point struct {
	x, y int16
	name string
}

var (
	number          = 42
	text            = "text"
	float           = 1.5
	small   int8    = -7
	wide    int64   = -1 << 40
	fl32    float32 = 0.25
	cplx            = 1 + 2i
	flag            = true
	r               = 'é'
	nothing *point
	any1    any = 5
	any2    any = point{1, 2, "boxed"}
	any3    any = &origin
	err     error
	origin  = point{name: "origin"}
	points  = []point{{1, 2, "a"}, {3, 4, "b"}, origin}
	nested  = [2][2]string{{"a", "b"}, {"c"}}
	ptrs    = []*point{{5, 6, "p"}, nil, &origin}
	table   = map[string][]int{"one": {1}, "two": {1, 2}, "none": nil}
	fn      = func(n int) int { return n * number }
	fns     = []func(int) int{fn, double, func(n int) int { return -n }}
	method  = origin.sum
	bytes   = []byte("bytes")
	runes   = []rune("rünes")
	str     = string([]byte{'o', 'k'})
	matrix  [3][3]int
	ifaces  = []any{1, "two", 3.0, nil, point{}, &points[0]}
	big     [300]uint32
	shared  = points[:2]
	length  = len(points) + cap(shared) + len(nested)
	ch      = make(chan int, 2)
)

func double(n int) int        { return 2 * n }
func (p point) sum() int16    { return p.x + p.y }
func (p *point) move(d int16) { p.x += d; p.y += d }

func main() {
	println(number, text, float, small, wide, fl32, cplx, flag, r, nothing == nil)
	println(any1.(int), any2.(point).name, any3.(*point).name, err == nil, origin.x)
	println(len(points), points[1].name, points[2].name, nested[0][1], nested[1][1] == "")
	println(ptrs[0].y, ptrs[1] == nil, ptrs[2] == &origin, len(table), table["two"][1], table["none"] == nil)
	println(fn(2), fns[0](3), fns[1](3), fns[2](3), method(), string(bytes), len(runes), str)
	println(matrix[2][2], len(ifaces), ifaces[5].(*point).x, big[299], length, cap(ch))
	number++
	origin.move(10)
	points[0].name = "changed"
	points[2].x = 100
	nested[1][1] = "d"
	bytes[0] = 'B'
	table["new"] = []int{9}
	matrix[1][1] = 5
	big[7] = 1 << 31
	copied := matrix
	copied[1][1]++
	println(number, fn(2), origin.x, ptrs[2].y, points[2].name, shared[0].name, ifaces[5].(*point).name, method())
	println(nested[1][1], string(bytes), len(table), matrix[1][1], copied[1][1], big[7], any2.(point).x)
	any1 = "now a string"
	fns[0] = fns[2]
	fn = nil
	println(any1.(string), fns[0](4), fn == nil)
	ch <- number
	println(<-ch)
}
