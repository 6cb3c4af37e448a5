// Results: named, unnamed, many, large, passed on, changed by deferred calls.
package main

type big struct {
	a [20]int
	s string
}

func none()                               {}
func one() int                            { return 1 }
func named() (a, b int, s string)         { a, s = 5, "named"; return }
func mixed() (a int, _ string, _ float64) { a = 3; return a, "x", 1.5 }
func bare(n int) (r int) {
	r = n
	if n > 5 {
		return 100
	}
	return
}
func large(n int) (b big) { b.a[n] = n; b.s = "large"; return }
func many() (int8, int16, int32, int64, uint8, float32, float64, string, []int, any, bool, complex128) {
	return -1, -2, -3, -4, 5, 6.5, 7.25, "eight", []int{9}, 10, true, 12i
}
func pass() (a, b int, s string)     { return named() }
func args(a, b int, s string) string { return s + string(rune('0'+a)) + string(rune('0'+b)) }
func arr() [3]string                 { return [3]string{"x", "y", "z"} }
func fn() func() (int, func() string) {
	return func() (int, func() string) { return 1, func() string { return "deep" } }
}
func errs(n int) (result int, err error) {
	if n < 0 {
		return 0, failure("negative")
	}
	return n * 2, nil
}

type failure string

func (f failure) Error() string { return "failure: " + string(f) }

func shadowed() (n int) {
	{
		n := 5
		_ = n
	}
	for n := range 3 {
		_ = n
	}
	n++
	return
}

func deferred() (n int, s string) {
	defer func() {
		n++
		s += "!"
	}()
	n = 10
	return n * 2, "s"
}

func swapped(a, b int) (x, y int) {
	x, y = a, b
	return y, x
}

func captured() (n int, f func() int) {
	f = func() int { n++; return n }
	return 10, f
}

func recursive(n int) (a, b int) {
	if n == 0 {
		return 0, 1
	}
	a, b = recursive(n - 1)
	return b, a + b
}

func main() {
	none()
	println(one(), bare(3), bare(9), large(4).a[4], large(5).s, arr()[1], len(arr()))
	println(named())
	println(pass())
	println(args(named()))
	println(mixed())
	a, b, c, d, e, f, g, h, i, j, k, l := many()
	println(a, b, c, d, e, f, g, h, i[0], j.(int), k, l)
	_, _, _, x, _, _, y, _, _, _, _, _ := many()
	println(x, y)
	n, deep := fn()()
	println(n, deep())
	if v, err := errs(4); err == nil {
		println(v)
	}
	if _, err := errs(-4); err != nil {
		println(err.Error())
	}
	println(shadowed())
	println(deferred())
	println(swapped(1, 2))
	m, next := captured()
	println(m, next(), next())
	println(recursive(40))
	p, q := recursive(10)
	q, p = p, q
	println(p, q)
	lr := large(7)
	lr2 := lr
	lr2.a[7]++
	println(lr.a[7], lr2.a[7])
}
