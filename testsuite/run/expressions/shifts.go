// Shifts of every width by counts of every width: too far is zero or the sign, never undefined.
package main

//go:noinline
func s8(x int8, u uint8, n uint8) { println(x<<n, x>>n, u<<n, u>>n) }

//go:noinline
func s16(x int16, u uint16, n uint16) { println(x<<n, x>>n, u<<n, u>>n) }

//go:noinline
func s32(x int32, u uint32, n uint32) { println(x<<n, x>>n, u<<n, u>>n) }

//go:noinline
func s64(x int64, u uint64, n uint64) { println(x<<n, x>>n, u<<n, u>>n) }

//go:noinline
func mixed(x int64, y int8, n int64, m int8) {
	println(x<<m, x>>m, y<<n, y>>n, uint32(y)>>m, uint64(x)<<n)
}

func try(name string, f func()) {
	defer func() {
		if e, ok := recover().(error); ok {
			println(name, e.Error())
		}
	}()
	f()
}

func main() {
	for _, n := range []uint8{0, 1, 7, 8, 9, 16, 32, 255} {
		s8(-77, 0xa5, n)
		s16(-12345, 0xa5c3, uint16(n)*2)
		s32(-1234567, 0xa5c30f96, uint32(n)*4)
		s64(-123456789012345, 0xa5c30f9612345678, uint64(n)*8)
	}
	s32(1, 1, 1<<31)
	s64(-1, 1, 1<<32)
	s64(-1, 1<<63, 1<<63)
	mixed(-5, -5, 3, 3)
	mixed(-5, -128, 1<<40, 100)
	n := -1
	var n8 int8 = -128
	var n64 int64 = -1 << 40
	x, u := 1, uint64(1)
	try("<<", func() { println(x << n) })
	try(">>", func() { println(u >> n8) })
	try("int64", func() { x <<= n64; println(x) })
	y := 1
	y <<= 4
	y |= 1 << 2
	y >>= 1
	y &^= 1 << 3
	println(y)
	var w uint8 = 1
	println(w<<7>>7, w<<8>>8, (w<<7)>>7, w<<7<<1, ^w>>1, -w>>4)
	s := uint(33)
	println(1<<s == 0, int64(1)<<s, uint64(1<<s>>s), 1.0<<3)
	var r int32
	for i := uint(0); i < 40; i += 13 {
		r ^= -1 >> i << i
	}
	println(r)
	rot := func(x uint32, k uint) uint32 { return x<<(k&31) | x>>((32-k)&31) }
	println(rot(0x80000001, 1), rot(0x12345678, 8), rot(5, 0), rot(5, 32))
}
