// Variadic parameters: nil without arguments, a fresh slice of arguments, or the caller's own slice.
package main

func sum(base int, ns ...int) int {
	for _, n := range ns {
		base += n
	}
	return base
}

func isNil(xs ...string) bool { return xs == nil }

func change(xs ...int) []int {
	if len(xs) > 0 {
		xs[0] = -1
	}
	return xs
}

func kinds(xs ...any) (s string) {
	for _, x := range xs {
		switch x.(type) {
		case nil:
			s += "n"
		case int:
			s += "i"
		case string:
			s += "s"
		case []any:
			s += "a"
		case error:
			s += "e"
		default:
			s += "?"
		}
	}
	return
}

func forward(xs ...any) string { return kinds(xs...) }
func wrap(xs ...any) string    { return kinds(xs) }
func multi() (int, int, int)   { return 1, 2, 3 }
func pair() (string, any)      { return "s", nil }
func funcs(fs ...func() int) (n int) {
	for _, f := range fs {
		n = n*10 + f()
	}
	return
}

type t struct{ n int }

func (x *t) add(ns ...int) *t {
	for _, n := range ns {
		x.n += n
	}
	return x
}

func chunks(rows ...[]int) (n int) {
	for i, r := range rows {
		n += (i + 1) * len(r)
	}
	return
}

func main() {
	println(sum(1), sum(1, 2), sum(1, 2, 3, 4), sum(0, []int{5, 6}...), sum(multi()))
	println(isNil(), isNil("a"), isNil(nil...), isNil([]string{}...))
	s := []int{1, 2, 3}
	r := change(s...)
	println(s[0], &r[0] == &s[0], len(change()))
	a, b := 1, 2
	r = change(a, b)
	println(a, r[0], len(r), cap(r))
	println(kinds(), kinds(nil), kinds(1, "a", nil, 2.5), kinds([]any{1, 2}...), kinds([]any{1, 2}), kinds([]int{1}))
	println(forward(1, "x"), wrap(1, "x"), forward(pair()), kinds(multi()))
	println(funcs(func() int { return 1 }, func() int { return a + b }))
	println((&t{}).add().add(1).add(2, 3).add(s[1:]...).n)
	println(chunks([]int{1}, nil, []int{1, 2}), chunks(), chunks([][]int{{1}, {2}}...))
	f := sum
	g := func(format string, args ...any) int { return len(format) + len(args) }
	println(f(1, 2, 3), g("ab"), g("ab", 1, nil), func(...int) int { return 7 }(1, 2))
	defer func(xs ...int) { println("deferred", len(xs), xs[1]) }(1, 2, 3)
	last := append(append([]int(nil), s...), s[1:]...)
	println(len(last), last[4])
	var grow []*[]int
	for i := range 3 {
		func(xs ...int) { grow = append(grow, &xs) }(i, i*i)
	}
	println((*grow[0])[0], (*grow[1])[1], (*grow[2])[1])
}
