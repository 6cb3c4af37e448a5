package main

type S string
type B []byte
type R []rune

func main() {
	s := "a\xffb\xc0\xafé\xe2\x82\xac\xed\xa0\x80\xf4\x90\x80\x80z\xf0\x9f\x98"
	for i, r := range s {
		println(i, r)
	}
	rs := []rune(s)
	println(len(rs), len(s), string(rs) == s, len(string(rs)))
	for i := range s {
		print(i, " ")
	}
	println()
	println(len([]byte(s)), s[1], s[len(s)-1])
	b := []byte("héllo")
	b[0] = 'H'
	println(string(b), len(b), cap(b) >= len(b))
	println(S("abc") < "abd", S("x")+"y", "abc"[1:] == "bc", "" < "a", "a" > "B", "abc" <= "abc", "ab" < "abc", "\xff" > "z")
	println(string(B("xyz")), string(R("日本")), len(R("日本")), string(S(B{65, 66})))
	var x any = "q"
	println(x == "q", x.(string)+"!", x == S("q"))
	t := "hello, world"
	println(t[7:], t[:5], t[3:3] == "", t[len(t):] == "")
	var sum int
	for _, c := range []byte(t) {
		sum += int(c)
	}
	println(sum)
	u := ""
	for i := 0; i < 10; i++ {
		u += string(rune('0' + i))
	}
	println(u)
	bs := append([]byte("ab"), "cd"...)
	println(string(bs))
	n := copy(bs, "xyz")
	println(n, string(bs))
	bs = append(bs[:1], bs...)
	println(string(bs))
	println(string(append([]byte(nil), t...)))
	const c = "const"
	println(len(c), c[2], c[1:3])
	println(`raw\n"x"` + "\t\u00e9\U0001F600\x41\101")
	switch t {
	case "x", "hello, world":
		println("matched")
	}
	a := [3]string{"x", "y"}
	println(a[0]+a[1]+a[2], a == [3]string{"x", "y", ""})
	println(string([]rune{0x10ffff, 0xd800, -1, 'x'}))
	for i, r := range []rune("é\xff") {
		println(i, r)
	}
	var nilb []byte
	println(string(nilb) == "", []byte("") == nil, len([]rune("")))
	println(len("\u65e5\xff"), "日本語"[3:6])
	m := map[string]int{"a": 1}
	key := []byte{'a'}
	println(m[string(key)])
	e := "x"
	f := e
	e += "y"
	println(e, f)
	w := S("w")
	for i, r := range w {
		println(i, r)
	}
	println(max("a", "b"), min(S("p"), S("q")))
}
