// print and println: the format of every type, spaces, and no spaces.
package main

type i8 int8
type str string
type boolean bool
type flt float32

func main() {
	println()
	print()
	print("no", "spaces", 1, 2, true, '\n', "\n")
	println("spaces", "between", 1, 2, true, 'x')
	println(int8(-128), int16(-32768), int32(-2147483648), int64(-9223372036854775808), -2147483648)
	println(uint8(255), uint16(65535), uint32(4294967295), uint64(18446744073709551615), uint(4294967295), uintptr(4096))
	println(0, -0, 7, -7, 10, -10, 99, 100, 12345678, int64(1e18), uint64(1e19))
	println(true, false, i8(-5), str("named"), boolean(true), flt(2.5))
	println(0.0, 1.0, -1.0, 0.5, 1e10, 1e-10, 123456.789, 1e100, 1e-100, 3.14159265358979)
	println(9.999999, 9.9999995, 9.99999949, 99999995.0, 0.99999995, 1.0000005, 1.00000049)
	println(1e308, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308, 1e23, 1e22, 123456789012345678.0)
	println(float32(0.1), float32(3.4028235e38), float32(1e-45), float32(16777217), float32(1)/3)
	var zero float64
	println(1/zero, -1/zero, zero/zero, -zero, 1/(-zero))
	println(1i, 1+2i, -1-2i, complex64(0.5-0.25i), complex(1/zero, zero/zero), complex(-zero, -zero))
	println("", "a", "tab\tnew\\line", "héllo", "日本", "\x00|", len("\xff"))
	print("a\n", "b", "\n")
	print(1, " ", 2, "\n")
	println('a', 'é', '日', rune(-1), byte('z'))
	var p *int
	var m map[string]int
	var f func()
	var c chan int
	println(p, m, f, c, nil == p)
	var s []int
	println(s)
	var e any
	var err error
	println(e, err)
	const big = 1 << 31
	println(int64(big), uint32(big), float64(big))
	println("mixed", 1.5, 2, "x", 'y', 3i, true, int8(-1), uint64(1)<<63)
	for i := range 3 {
		print(i)
		if i < 2 {
			print(", ")
		}
	}
	println()
	println(1<<3, 7/2, -7/2, -7%3, 7.0/2, "a"+"b", 1 == 1.0, 'a'+1)
	defer println("deferred", 1, "x")
	defer print("print", 2.5, "\n")
}
