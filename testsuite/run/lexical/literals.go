// Every way to write a number, a rune, and a string.
package main

func main() {
	println(0, 42, 4_2, 0600, 0_600, 0o600, 0O600, 0xBad_Face>>4, 0x_67_7a, 0b1011, 0B0_1)
	println(int64(170141183460469231731687303715884105727>>64), uint64(0xffff_ffff_ffff_ffff))

	println(0., 72.40, 072.40, 2.71828, 1.e+0, 6.67428e-11, 1e6, .25, .12345e+5, 1_5., 0.15e+0_2)
	println(0x1p-2, 0x2.p10, 0x1.Fp+0, 0x.8p-0, 0x1fffp-16, 0x15e-2)
	println(0i, 0123i, 0o123i, 0xabci, 0.i, 2.71828i, 1.e+0i, .25i, 0x1p-2i)

	println('a', 'ä', '本', '\t', '\000', '\007', '\377', '\x07', '\xff', '\u12e4', '\U00101234', '\'', '"', '\\')
	println('\a', '\b', '\f', '\n', '\r', '\v')

	println("abc", "\"", "a\tb", "日本語", "\u65e5本\U00008a9e", "\xe6\x97\xa5", "\346\227\245")
	println("Hello, world!\x00" == "Hello, world!\000", len("\x00\377\u00ff\U000000ff"))
	println(`raw \n "quoted"`, len(`a
b`))
	for i := 0; i < len("\a\b\f\n\r\t\v\\\""); i++ {
		print("\a\b\f\n\r\t\v\\\""[i], " ")
	}
	println()

	// Semicolons are inserted after these, and not after those.
	x := 1
	x++
	y := x +
		2
	f := func() int {
		return 5
	}
	z := []int{
		1,
		2,
	}[1]
	println(x, y, f(), z); println("two on a line")
	if x := 3; x > 2 { println("if on a line") }
}
