// min, max and clear, on every ordered type and on maps and slices.
package main

type temp int16
type label string

func f(s string, n int) int { print(s, " "); return n }

//go:noinline
func ints(a, b, c int) { println(min(a, b, c), max(a, b, c), min(a), max(b, 5), min(c, -100)) }

//go:noinline
func uints(a, b uint32, c, d uint64, e, g int64) {
	println(min(a, b), max(a, b), min(c, d), max(c, d), min(e, g), max(e, g))
}

//go:noinline
func floats(a, b float64, c, d float32) {
	println(min(a, b), max(a, b), min(c, d), max(c, d), min(a, 1), max(a, 1))
}

//go:noinline
func strs(a, b, c string) { println(min(a, b, c), max(a, b, c), min(a, "m"), max(b, "m")) }

type rec struct {
	n int
	s string
}

func main() {
	ints(1, 2, 3)
	ints(3, -2, 2147483647)
	ints(-2147483648, 0, 5)
	uints(1, 4294967295, 1, 1<<63, -1, 1<<40)
	var zero float64
	nan, inf := zero/zero, 1/zero
	floats(1.5, -2, 3, 4)
	floats(nan, 1, float32(nan), 2)
	floats(1, nan, 2, float32(nan))
	floats(inf, -inf, float32(inf), 0)
	floats(zero, -zero, float32(-zero), 0)
	println(1/min(zero, -zero), 1/max(-zero, zero))
	strs("b", "a", "c")
	strs("", "a\x00", "a")
	println(min(temp(3), 2), max(label("x"), "y"), min(3.5, 'a', 2), max(1, 2.5), min("x", "y"))
	println(max(f("a", 1), f("b", 3), f("c", 2)))
	const c = max(len("abc"), 2, 1<<3)
	var arr [c]int
	println(len(arr), min(uint8(200), 100), max(int8(-5), -100))

	m := map[string]rec{"a": {1, "x"}, "b": {}}
	alias := m
	clear(m)
	println(len(m), len(alias))
	m["c"] = rec{n: 3}
	println(len(alias), alias["c"].n)
	var none map[int]int
	clear(none)
	s := []rec{{1, "a"}, {2, "b"}, {3, "c"}}
	t := s[1:]
	clear(s[:2])
	println(len(s), s[0].s == "", t[0].n, t[1].n, len(t))
	fl := []float64{1, nan, -0.5}
	clear(fl)
	ps := []*rec{{}, nil, {5, "z"}}
	clear(ps[2:])
	ifs := []any{1, "x"}
	clear(ifs)
	var nils []int
	clear(nils)
	println(fl[1], ps[0] != nil, ps[2] == nil, ifs[0] == nil, len(nils))
	clear(arr[2:4])
	nm := map[float64]int{nan: 1, 2: 2}
	nm[nan] = 3
	println(len(nm))
	clear(nm)
	println(len(nm))
	big := make([]byte, 1000)
	for i := range big {
		big[i] = 0xff
	}
	clear(big[1:999])
	println(big[0], big[1], big[998], big[999])
}
