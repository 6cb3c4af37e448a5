// Integer arithmetic wraps, division truncates toward zero, and 64 bits work on a 32-bit machine.
package main

//go:noinline
func div(a, b int32) (int32, int32) { return a / b, a % b }

//go:noinline
func div64(a, b int64) (int64, int64) { return a / b, a % b }

//go:noinline
func udiv64(a, b uint64) (uint64, uint64) { return a / b, a % b }

//go:noinline
func mul64(a, b int64) int64 { return a * b }

func main() {
	for _, a := range []int32{7, -7, 2147483647, -2147483648} {
		for _, b := range []int32{2, -2, 3, -1} {
			q, r := div(a, b)
			println(a, b, q, r)
		}
	}
	for _, a := range []int64{1<<62 + 12345, -1 << 63, -1e15, 42} {
		for _, b := range []int64{-1, 10, 1 << 33, -1e9} {
			q, r := div64(a, b)
			println(a, b, q, r, mul64(a, b))
		}
	}
	q, r := udiv64(1<<64-1, 10)
	println(q, r)

	var i8 int8 = 127
	i8++
	var u8 uint8
	u8--
	var i16 int16 = -32768
	i16--
	var u16 uint16 = 65535
	u16 += 2
	println(i8, u8, i16, u16)
	println(-i8, ^u8, i16&^0xff, u16|0x100)

	var x uint32 = 0xdeadbeef
	println(x, ^x, x&0xffff, x|1<<31, x^0xffffffff, x&^0xff)
	println(int(0x7fffffff), uint(0xffffffff))
}
