// Division and remainder by constants, which compilers replace by shifts and multiplications.
package main

//go:noinline
func signed(x int32) {
	println(x, x/1, x/-1, x/2, x/-2, x/3, x/7, x/10, x/-10, x/16, x/1000, x/1000000007, x/-2147483648)
	println(x%1, x%-1, x%2, x%-2, x%3, x%7, x%10, x%-10, x%16, x%1000, x%1000000007, x%-2147483648)
}

//go:noinline
func unsigned(x uint32) {
	println(x, x/1, x/2, x/3, x/7, x/10, x/16, x/641, x/0x80000000, x/0x80000001, x/0xffffffff)
	println(x%1, x%2, x%3, x%7, x%10, x%16, x%641, x%0x80000000, x%0x80000001, x%0xffffffff)
}

//go:noinline
func signed64(x int64) {
	println(x, x/-1, x/2, x/3, x/10, x/-16, x/1000000007, x/(1<<40), x/(-1<<63))
	println(x%-1, x%2, x%3, x%10, x%-16, x%1000000007, x%(1<<40), x%(-1<<63))
}

//go:noinline
func unsigned64(x uint64) {
	println(x, x/2, x/3, x/10, x/16, x/1000000007, x/(1<<40+1), x/(1<<63))
	println(x%2, x%3, x%10, x%16, x%1000000007, x%(1<<40+1), x%(1<<63))
}

//go:noinline
func small(x int8, u uint8, y int16, v uint16) {
	println(x/3, x%3, x/-1, x/64, u/3, u%10, u/128, y/7, y%7, y/-100, v/10, v%1000, x%-4, y%8)
}

func main() {
	for _, x := range []int32{0, 1, -1, 9, -9, 100, -100, 2147483647, -2147483648, -2147483647} {
		signed(x)
		unsigned(uint32(x))
		signed64(int64(x) * 3000000019)
		unsigned64(uint64(x) * 6000000000000007)
	}
	signed64(-1 << 63)
	signed64(1<<63 - 1)
	for _, x := range []int8{0, -1, 127, -128, 64, -65} {
		small(x, uint8(x), int16(x)*255, uint16(x)*256)
	}
}
