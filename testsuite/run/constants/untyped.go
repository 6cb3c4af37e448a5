// Untyped constants take a type from where they are used, or have a default.
package main

func kind(x any) string {
	switch x.(type) {
	case bool:
		return "bool"
	case int:
		return "int"
	case rune:
		return "rune"
	case float64:
		return "float64"
	case complex128:
		return "complex128"
	case string:
		return "string"
	case uint8:
		return "uint8"
	case float32:
		return "float32"
	case int64:
		return "int64"
	}
	return "other"
}

type myBool bool
type myString string

func less(a, b int) myBool { return a < b }

func main() {
	println(kind(true), kind(1), kind('a'), kind(1.0), kind(1i), kind("s"))
	println(kind(1+'a'), kind('a'+1.0), kind(1.0+1i), kind(2*3.0), kind(1<<3), kind('a'<<1))
	println(kind(1 < 2), kind(len("abc")), kind("abc"[1]), kind(real(2i)))
	var s uint = 3
	var i = 1 << s
	var j int32 = 1 << s
	var k = uint64(1 << s)
	var w int64 = 1.0 << 33
	var u = make([]byte, 1<<s)
	var b = 1<<s == 2<<s
	println(i, j, k, w, len(u), b, kind(1<<s), kind(int64(1)<<s))
	var f float32 = 1
	println(kind(f*2), kind(f+'a'), f+'a', kind(uint8(1)+1))
	var x uint8 = 200
	println(x+100, x<<1, x>>1+128, x*2 == 144)
	var mb myBool = 1 < 2
	var ms myString = "a"
	println(mb, less(1, 2), ms+"b", ms < "b")
	var z complex64 = 1
	println(z+2i, z == 1)
	var e any = 'x'
	_, isRune := e.(rune)
	_, isInt := e.(int)
	println(isRune, isInt)
	println(kind([]any{1, "a", 2.5}[2]), kind(map[string]any{"k": 'r'}["k"]))
}
