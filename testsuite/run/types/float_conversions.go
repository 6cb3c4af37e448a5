// Conversions between integers and floating-point numbers, of every width.
package main

//go:noinline
func toInts(f float64) {
	println(int8(f), int16(f), int32(f), int64(f), int(f))
}

//go:noinline
func toUints(f float64) {
	println(uint8(f), uint16(f), uint32(f), uint64(f), uint(f))
}

//go:noinline
func toInts32(f float32) {
	println(int8(f), int16(f), int32(f), int64(f), uint32(f), uint64(f))
}

//go:noinline
func wide(f float64) { println(int64(f), f) }

//go:noinline
func wideU(f float64) { println(uint64(f), f) }

//go:noinline
func fromInts(a int8, b int16, c int32, d int64) {
	println(float64(a), float64(b), float64(c), float64(d))
	println(float32(a), float32(b), float32(c), float32(d))
}

//go:noinline
func fromUints(a uint8, b uint16, c uint32, d uint64) {
	println(float64(a), float64(b), float64(c), float64(d))
	println(float32(a), float32(b), float32(c), float32(d))
}

func main() {
	for _, f := range []float64{0, 1.9, -1.9, 0.5, -0.5, 126.99, -127.99} {
		toInts(f)
	}
	for _, f := range []float64{0, 0.999, 1.5, 254.7} {
		toUints(f)
	}
	toInts32(100.7)
	wide(9223372036854774784)
	wide(-9223372036854775808)
	wide(4294967296.5)
	wide(-4294967297.5)
	wide(1e15 + 0.5)
	wideU(18446744073709549568)
	wideU(9223372036854775808)
	wideU(4294967295.9)
	fromInts(-128, -32768, -2147483648, -9223372036854775808)
	fromInts(127, 32767, 2147483647, 9223372036854775807)
	fromInts(-1, 5, 16777217, 9007199254740993)
	fromUints(255, 65535, 4294967295, 18446744073709551615)
	fromUints(0, 1, 2147483648, 9223372036854775809)
	fromUints(1, 2, 16777219, 36028797018963969)
	var i64 int64 = 1<<53 + 1
	println(int64(float64(i64)) == i64, int64(float64(i64-1)) == i64-1)
	// Rounding a 64-bit number to single precision happens once, not twice.
	println(float32(int64(0x7fffff4000000001)), float32(uint64(0x8000008000000001)))
	println(uint32(float32(4294967040)), int32(float32(-2147483648)))
}
