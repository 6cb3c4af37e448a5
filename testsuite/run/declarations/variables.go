// Variable declarations: types, values, several at once, from functions, unused results, zero values.
package main

var a, b int = 1, 2
var (
	c    = a + b
	d, e = pair()
	f    func() int
	_    = side("blank")
	g, _ = pair()
	h    [3]struct {
		n int
		s []string
	}
	i, j, k                  = 1.5, "j", 'k'
	l       interface{ m() } = nil
	_, n                     = 1, c * 2
)
var _ interface{ Error() string } = myErr{}

type myErr struct{}

func (myErr) Error() string { return "mine" }

func pair() (int, string)  { return 7, "pair" }
func side(s string) string { println("side", s); return s }

func zero() (bool, int8, uint64, float32, complex64, string, *int, []int, map[int]int, any, func(), [2]int, struct{ x int }) {
	var (
		a bool
		b int8
		c uint64
		d float32
		e complex64
		f string
		g *int
		h []int
		i map[int]int
		j any
		k func()
		l [2]int
		m struct{ x int }
	)
	return a, b, c, d, e, f, g, h, i, j, k, l, m
}

func main() {
	println(a, b, c, d, e, f == nil, g, i, j, k, l == nil, n)
	h[1].s = append(h[1].s, "x")
	h[2].n--
	println(h[0].n, len(h[1].s), h[2].n)
	z1, z2, z3, z4, z5, z6, z7, z8, z9, z10, z11, z12, z13 := zero()
	println(z1, z2, z3, z4, z5, z6 == "", z7 == nil, z8 == nil, z9 == nil, z10 == nil, z11 == nil, z12[1], z13.x)
	var x, y = pair()
	var p, q int
	var r *int = &p
	*r = 5
	p, q = q, p
	println(x, y, p, q, *r)
	var s, t = 'x', uint8('y')
	var u float32 = 3
	var v = u / 2
	var w = 3 / 2
	var m = map[string][]int{"a": {1}}
	m["a"], m["b"] = append(m["a"], 2), nil
	println(s, t, v, w, len(m["a"]), len(m))
	var err error = myErr{}
	println(err.Error(), err == myErr{})
	for range 2 {
		var fresh int
		var arr [4]int
		fresh++
		arr[fresh]++
		print(fresh, arr[1], " ")
	}
	println()
	const big = 1 << 40
	var i64 int64 = big
	var fl float64 = big
	var cx complex128 = big
	println(i64, fl, cx)
	a, newVar := 10, 20
	println(a, newVar, global())
	f = func() int { return a }
	a = 11
	println(f())
}

func global() int { a++; return a }
