// Shift counts may be as large as they like, and are never negative.
package main

//go:noinline
func shifts(x int32, u uint32, n uint) {
	println(n, x<<n, x>>n, u<<n, u>>n)
}

//go:noinline
func shifts64(x int64, u uint64, n uint8) {
	println(n, x<<n, x>>n, u<<n, u>>n)
}

//go:noinline
func shiftBy(n int) int {
	return 1 << n
}

func main() {
	for _, n := range []uint{0, 1, 31, 32, 33, 63, 64, 1 << 31} {
		shifts(-12345, 0x80000001, n)
	}
	for _, n := range []uint8{0, 1, 31, 32, 33, 63, 64, 255} {
		shifts64(-1234567890123, 0x8000000000000001, n)
	}
	var small int8 = -128
	println(small>>1, small>>7, small>>8, small<<1)
	println(shiftBy(0), shiftBy(30), shiftBy(40))

	defer func() {
		println(recover().(error).Error())
	}()
	println(shiftBy(-1))
}
