// Each operation rounds to its own type: no more precision, and no less.
package main

//go:noinline
func add32(a, b float32) float32 { return a + b }

//go:noinline
func mulAdd(a, b, c float64) float64 { return a*b + c }

//go:noinline
func mulAdd32(a, b, c float32) float32 { return a*b + c }

func sqrt(x float64) float64 {
	z := x
	for range 30 {
		z -= (z*z - x) / (2 * z)
	}
	return z
}

func main() {
	println(add32(16777216, 1), add32(16777216, 2), add32(0.1, 0.2))
	println(float32(0.1), float64(float32(0.1)), float64(float32(0.1)) == 0.1)
	var third float32 = 1
	third /= 3
	println(third, float64(third), third*3 == 1)
	x := 0.1
	sum := 0.0
	for range 10 {
		sum += x
	}
	println(sum == 1, sum < 1, 1-sum)
	println(sqrt(2), sqrt(2)*sqrt(2)-2, sqrt(1e-10), sqrt(1e300))
	println(mulAdd(0.1, 10, -1), mulAdd32(0.1, 10, -1))
	big := 9007199254740992.0
	println(big+1 == big, big+2 == big, big+1+1 == big, big+(1+1) == big)
	var f32 float32 = 3.4028235e38
	println(f32, f32*2, f32+1 == f32, f32*1e-45, float32(1e-45), float32(1e-46))
	tiny := 5e-324
	println(tiny, tiny/2, tiny*0.75, tiny/2 == 0)
	huge := 1e308
	println(huge*10, -huge-huge, 2.2250738585072014e-308/2)
	var h float64
	for i := 1; i <= 1000; i++ {
		h += 1 / float64(i)
	}
	println(h)
	var h32 float32
	for i := 1; i <= 1000; i++ {
		h32 += 1 / float32(i)
	}
	println(h32, float64(h32) == h)
	a := 1e16
	b := a + 1.5
	b -= a
	println(b, 3.0*1.1, 3*1.1 == 3.3000000000000003)
}
