package main

type text string

type key interface{ ~string }

func find[K key, V any](m map[K]V, b []byte) V { return m[K(b)] }

func change(b []byte) string {
	b[0] = 'X'
	return "Xbc"
}

func main() {
	b := []byte("abc")
	m := map[string]int{"abc": 1}
	println(m[string(b)], find(map[text]bool{"abc": true}, b))
	m[string(b)]++
	b[0] = 'z'
	println(m["abc"], m["zbc"], len(m))
	m[string(b)] = 7
	b[0] = 'a'
	println(m["zbc"], m[string(b)])
	v, ok := m[string(b[:1])]
	println(v, ok)
	println(string(b) == "abc", string(b) < "abd", "abb" < string(b), string(b) != string(b[:2]), text(b) == "abc")
	println(string(b) == change(b), string(b))
	switch string(b) {
	case "abc":
		b[0] = 'q'
	case "Xbc":
		b[0] = 'w'
		fallthrough
	case "wbc":
		println(string(b))
	}
	switch s := string(b); s {
	case "wbc":
		b[0] = 'n'
		println(s, string(b))
	}
	for i, c := range []byte("h\xffi") {
		println(i, c)
	}
	for i := range []byte(text("xy")) {
		println(i)
	}
	var none []byte
	println(string(none) == "", m[string(none)], len(string(none)), len([]byte("")), len(string(b)), len([]byte(text(b))))
	var a any = string(b)
	b[0] = 'e'
	println(a == "nbc", a == string(b), any(string(b)) == a)
	keys := map[any]int{"ebc": 5}
	println(keys[string(b)])
	copied := string(b)
	b[1] = '!'
	println(copied, string(b))
	defer delete(m, string(b))
	b[0] = '?'
	println(cap([]byte("abc")) >= 3, min(string(b), "x"), string(b)+"|"+string(b[2:]))
}
