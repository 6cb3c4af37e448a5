// A deferred call changes nothing about an uncaught panic of a custom error type.
package main

type parseError struct {
	line int
	text string
}

func (e parseError) Error() string { return "line " + string(rune('0'+e.line)) + ": " + e.text }

func parse(s string) (n int, err error) {
	for i, c := range s {
		if c < '0' || c > '9' {
			return 0, parseError{i, "unexpected " + string(c)}
		}
		n = n*10 + int(c-'0')
	}
	return
}

func must(n int, err error) int {
	if err != nil {
		panic(err)
	}
	return n
}

func main() {
	println(must(parse("123")))
	println(must(parse("12x")))
}
