// NaN, infinities and the two zeros, in arithmetic, comparison and printing.
package main

var zero float64
var zero32 float32

//go:noinline
func compare(a, b float64) {
	println(a, b, a == b, a != b, a < b, a <= b, a > b, a >= b)
}

//go:noinline
func compare32(a, b float32) {
	println(a, b, a == b, a != b, a < b, a <= b, a > b, a >= b, !(a < b), !(a >= b))
}

//go:noinline
func ops(a, b float64) { println(a+b, a-b, a*b, a/b, -a) }

//go:noinline
func ops32(a, b float32) { println(a+b, a-b, a*b, a/b, -a) }

func main() {
	inf := 1 / zero
	nan := zero / zero
	negZero := -zero
	println(inf, -inf, nan, negZero, 1/negZero, zero == negZero)
	for _, a := range []float64{0, negZero, 1, inf, -inf, nan} {
		for _, b := range []float64{0, negZero, -1, inf, nan} {
			compare(a, b)
			ops(a, b)
		}
	}
	inf32 := 1 / zero32
	nan32 := zero32 / zero32
	for _, a := range []float32{0, -zero32, 2.5, inf32, nan32} {
		compare32(a, 2.5)
		compare32(2.5, a)
		compare32(a, nan32)
		ops32(a, -3)
	}
	println(nan != nan, nan == nan, min(nan, 1), max(1, nan), min(negZero, zero), max(negZero, zero))
	println(1/min(zero, negZero), 1/max(negZero, zero), min(-inf, nan), max(inf, 1))
	println(float32(inf), float64(-inf32), float32(nan), float32(1e40*inf), float32(negZero))
	var arr [2]float64
	arr[0] = nan
	other := arr
	println(arr == other)
	switch nan {
	case nan:
		println("equal")
	default:
		println("NaN equals nothing")
	}
}
