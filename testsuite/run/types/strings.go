// Strings are bytes that decode to runes.
package main

func main() {
	s := "héllo, 世界\xff!"
	println(len(s), len([]rune(s)), len([]byte(s)))
	for i, r := range s {
		println(i, r, string(r))
	}
	println(s[7:], s[:1]+s[3:5], s > "hello", s == "h\u00e9llo, \u4e16\u754c\xff!")

	b := []byte("abc")
	t := string(b)
	b[0] = 'X'
	println(t, string(b), string([]rune{0x4e16, -1, 'z'}))

	var sum string
	for i := 0; i < 5; i++ {
		sum += string(rune('a'+i)) + "-"
	}
	println(sum, len(sum))
	println("a"+t+sum[1:3]+"z", "" < "a", "b" < "ab", "ab" < "abc")

	raw := `one
two\n`
	println(raw)

	n := copy(b, "hello")
	b = append(b, " world"...)
	println(n, string(b))
}
