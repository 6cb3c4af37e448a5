// Floats are IEEE 754's, in arithmetic, comparison and conversion.
package main

//go:noinline
func ops(a, b float64) {
	println(a+b, a-b, a*b, a/b)
	println(a == b, a != b, a < b, a <= b, a > b, a >= b)
}

//go:noinline
func ops32(a, b float32) {
	println(a+b, a-b, a*b, a/b, a < b)
}

//go:noinline
func zero() float64 { return 0 }

func main() {
	ops(1.5, 2.25)
	ops(1e308, -1e308)
	ops(1, 3)
	ops32(1, 3)
	ops32(16777216, 1)

	inf := 1 / zero()
	nan := inf - inf
	println(inf, -inf, nan, nan == nan, nan != nan, nan < 1, nan > 1)
	println(1/(1/-inf) == -inf, zero() == -zero())

	for _, x := range []float64{0, 1.9, -1.9, 2147483647.5, 1e15, -1e15} {
		println(x, int64(x), float32(x))
	}
	for _, x := range []float64{0, 1.9, -1.9, 2147483647.0} {
		println(int32(x), uint8(int32(x)), int(x))
	}
	for _, n := range []int64{0, 1, -1, 1<<53 + 1, -1 << 63} {
		println(float64(n), float32(n))
	}
	println(float64(uint64(1<<64-1)), uint64(float64(1<<63)))

	c := complex(3, -4)
	d := c*c + 1i
	println(c, real(d), imag(d), c/2i, c == 3-4i)
}
