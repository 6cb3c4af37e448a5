// Conversions between integers truncate or extend, by the sign of the source.
package main

//go:noinline
func from64(x int64) {
	println(int8(x), uint8(x), int16(x), uint16(x), int32(x), uint32(x), int(x), uint(x), uint64(x), uintptr(x))
}

//go:noinline
func fromU64(x uint64) {
	println(int8(x), uint8(x), int16(x), uint16(x), int32(x), uint32(x), int64(x))
}

//go:noinline
func from8(x int8) {
	println(uint8(x), int16(x), uint16(x), int32(x), uint32(x), int64(x), uint64(x))
}

//go:noinline
func fromU8(x uint8) {
	println(int8(x), int16(x), uint16(x), int32(x), uint32(x), int64(x), uint64(x))
}

//go:noinline
func from16(x int16) {
	println(int8(x), uint8(x), uint16(x), int32(x), uint32(x), int64(x), uint64(x))
}

//go:noinline
func from32(x int32, y uint32) {
	println(int64(x), uint64(x), int64(y), uint64(y), int32(y), uint32(x), uint16(y), int8(x))
}

type celsius int16

func main() {
	from64(-1)
	from64(0x1234567890abcdef)
	from64(-0x8000000000000000)
	from64(1<<32 + 128)
	fromU64(1<<63 + 1<<31 + 1<<15 + 1<<7)
	from8(-128)
	from8(127)
	fromU8(200)
	from16(-300)
	from16(32767)
	from32(-5, 4294967291)
	from32(-2147483648, 2147483648)
	var c celsius = -273
	println(int8(c), uint8(c), celsius(uint8(c)), int(c)*2)
	// Narrow intermediate results are narrow.
	var a, b uint8 = 200, 100
	println((a+b)/2, (int(a)+int(b))/2, (a+b)>>1, uint16(a)*uint16(b), uint16(a*b))
	var s int8 = -128
	println(-s == s, s/-1, int(s)/-1, uint8(s)>>1, s>>1)
}
