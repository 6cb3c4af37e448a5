// Strings: concatenation, comparison, indexing, slicing, conversion to and from bytes.
package main

type name string
type octets []byte

//go:noinline
func cmp(a, b string) {
	println(a == b, a != b, a < b, a <= b, a > b, a >= b)
}

func join(sep string, parts ...string) (s string) {
	for i, p := range parts {
		if i > 0 {
			s += sep
		}
		s += p
	}
	return
}

func reverse(s string) string {
	b := []byte(s)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	return string(b)
}

func itoa(n int) string {
	if n < 0 {
		return "-" + itoa(-n)
	}
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}

func main() {
	cmp("", "")
	cmp("", "a")
	cmp("abc", "abd")
	cmp("abc", "ab")
	cmp("a\xff", "a\x00")
	cmp("Z", "a")
	println(join(", ", "one", "two", "three"), join("-"), join("-", "x"))
	println(reverse("stressed"), itoa(-12345), itoa(0))
	s := "hello, world"
	println(s[0], s[len(s)-1], s[7:], s[:5], s[3:8], s[:], s[12:] == "", s[4:4] == "")
	b := []byte(s)
	b[0] = 'J'
	println(s, string(b), string(b[:5]), len(b))
	t := string(b)
	b[1] = 'u'
	println(t, string(b))
	a := "x" + s[1:3] + "y"
	a += a
	println(a, len(a))
	var empty []byte
	println(string(empty) == "", len([]byte("")), []byte("") == nil, string([]byte(nil)) == "")
	n := name("Go")
	o := octets("bytes")
	println(n+"pher", string(n), string(o), name(o[1:]), len(octets(n)), name([]rune{71, 246}))
	println(s[1:][1:][1:3], ("abc" + "def")[2:4], "const"[2])
	switch s[:5] {
	case "help":
		println("no")
	case "hello":
		println("yes")
	}
	m := map[string]int{}
	key := []byte("key")
	m[string(key)]++
	key[0] = 'K'
	m[string(key)] += 2
	println(m["key"], m["Key"], len(m))
	total := 0
	for i, c := range []byte("abc") {
		total += i * int(c)
	}
	println(total)
	println(string(append([]byte("abc"), "def"...)), copy(b, "HEL"), string(b))
}
