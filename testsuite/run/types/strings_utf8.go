// Ranging over a string decodes UTF-8; what is not UTF-8 is one wrong byte at a time.
package main

func dump(s string) {
	print(len(s), ":")
	for i, r := range s {
		print(" ", i, "=", r)
	}
	println()
}

func runes(s string) {
	rs := []rune(s)
	print(len(rs), ":")
	for _, r := range rs {
		print(" ", r)
	}
	println(" ", string(rs) == s)
}

func main() {
	cases := []string{
		"", "abc", "é", "日本語", "😀x", "\x00",
		"\xff", "\x80abc", "\xc0\x80", "\xc3", "\xc3(", "\xe2\x82", "\xe2\x82x", "\xe2(\xa1",
		"\xed\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80", "\xf0\x9f\x98", "\xf0\x9f\x98\x80", "\xf4\x8f\xbf\xbf",
		"\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "\xf0\x80\x80\x80", "\xe0\x80\x80", "\ufffd", "a\xffb\xfe",
	}
	for _, s := range cases {
		dump(s)
		runes(s)
	}
	for _, r := range []rune{0, 'a', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdfff, 0xe000, 0xffff, 0x10000, 0x10ffff, 0x110000, -1} {
		s := string(r)
		print(r, ":")
		for i := 0; i < len(s); i++ {
			print(" ", s[i])
		}
		println()
	}
	n := 0
	for range "日本x" {
		n++
	}
	println(n)
	s := "xyz"
	for i := range s {
		s = s[:len(s)-1] + "!"
		print(i, s, " ")
	}
	println()
}
