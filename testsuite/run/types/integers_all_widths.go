// Every integer type wraps at its own width, in every operator.
package main

//go:noinline
func i8(a, b int8) {
	println(a+b, a-b, a*b, a/b, a%b, a&b, a|b, a^b, a&^b, -a, ^a, a < b, a == b)
}

//go:noinline
func u8(a, b uint8) {
	println(a+b, a-b, a*b, a/b, a%b, a&b, a|b, a^b, a&^b, -a, ^a, a < b, a == b)
}

//go:noinline
func i16(a, b int16) {
	println(a+b, a-b, a*b, a/b, a%b, a&b, a|b, a^b, a&^b, -a, ^a, a < b, a == b)
}

//go:noinline
func u16(a, b uint16) {
	println(a+b, a-b, a*b, a/b, a%b, a&b, a|b, a^b, a&^b, -a, ^a, a < b, a == b)
}

//go:noinline
func i32(a, b int32) {
	println(a+b, a-b, a*b, a/b, a%b, a&b, a|b, a^b, a&^b, -a, ^a, a < b, a == b)
}

//go:noinline
func u32(a, b uint32) {
	println(a+b, a-b, a*b, a/b, a%b, a&b, a|b, a^b, a&^b, -a, ^a, a < b, a == b)
}

//go:noinline
func i64(a, b int64) {
	println(a+b, a-b, a*b, a/b, a%b, a&b, a|b, a^b, a&^b, -a, ^a, a < b, a == b)
}

//go:noinline
func u64(a, b uint64) {
	println(a+b, a-b, a*b, a/b, a%b, a&b, a|b, a^b, a&^b, -a, ^a, a < b, a == b)
}

//go:noinline
func up(a, b uintptr) {
	println(a+b, a-b, a*b, a/b, a%b, a&b, a|b, a^b, a&^b, -a, ^a, a < b, a == b)
}

func main() {
	i8(-128, -1)
	i8(127, 1)
	i8(100, -7)
	u8(255, 2)
	u8(3, 200)
	i16(-32768, -1)
	i16(32767, 32767)
	u16(65535, 65535)
	u16(1, 65535)
	i32(-2147483648, -1)
	i32(2147483647, -2)
	u32(4294967295, 4294967295)
	u32(7, 4294967290)
	i64(-9223372036854775808, -1)
	i64(9223372036854775807, -10)
	i64(-1234567890123456789, 987654321)
	u64(18446744073709551615, 18446744073709551615)
	u64(3, 18446744073709551610)
	u64(12345678901234567890, 4294967297)
	up(0, 4294967295)
}
