// Closures capture variables, not values: parameters, results, loop variables, structs, arrays, each other.
package main

type acc struct {
	n    int
	list []string
}

func param(n int, s string) (func(), func() (int, string)) {
	return func() { n++; s += "+" }, func() (int, string) { return n, s }
}

func generator() func() int {
	a, b := 0, 1
	return func() int {
		defer func() { a, b = b, a+b }()
		return a
	}
}

func nest(a int) func(int) func(int) int {
	return func(b int) func(int) int {
		a++
		return func(c int) int {
			b += 10
			return a*10000 + b*100 + c
		}
	}
}

func mutual() (even, odd func(int) bool) {
	even = func(n int) bool { return n == 0 || odd(n-1) }
	odd = func(n int) bool { return n != 0 && even(n-1) }
	return
}

func memo(f func(int) int) func(int) int {
	known := map[int]int{}
	return func(n int) int {
		if v, ok := known[n]; ok {
			return v
		}
		v := f(n)
		known[n] = v
		return v
	}
}

func (a *acc) adder() func(string) int {
	return func(s string) int { a.n++; a.list = append(a.list, s); return a.n }
}

func (a acc) frozen() func() int { return func() int { a.n++; return a.n } }

func main() {
	inc, get := param(1, "p")
	inc()
	inc()
	println(get())
	g := generator()
	for range 10 {
		print(g(), " ")
	}
	println()
	f := nest(1)
	x, y := f(1), f(2)
	println(x(5), x(5), y(5), x(6))
	even, odd := mutual()
	println(even(10), odd(10), even(7))
	calls := 0
	var fib func(int) int
	fib = memo(func(n int) int {
		calls++
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	})
	println(fib(40), calls)
	a := acc{n: 5}
	add, fr := a.adder(), a.frozen()
	add("x")
	println(add("y"), a.n, len(a.list), fr(), fr(), a.n)

	arr := [3]int{1, 2, 3}
	st := acc{n: 1}
	change := func() { arr[1] *= 10; st.n++; st.list = nil }
	copyArr := arr
	change()
	println(arr[1], copyArr[1], st.n)
	var funcs [3]func(int) int
	for i := range funcs {
		k := i * 100
		funcs[i] = func(d int) int { k += d; i++; return k + i }
	}
	println(funcs[0](1), funcs[1](1), funcs[1](1), funcs[2](1))
	n := 0
	bump := func() int { n++; return n }
	s := []int{bump(), bump(), bump()}
	println(s[0], s[1], s[2], n)
	if v := bump(); v > 3 {
		func() { v += 100; n = v }()
		println(v, n)
	}
	switch w := n; {
	case w > 0:
		defer func() { println("deferred", w, n) }()
		w = -w
	}
	ptr := &n
	func() { n = 7 }()
	println(*ptr)
	*ptr = 8
	println(func() int { return n }())
	rec := func(depth int) (r int) {
		var walk func(int)
		walk = func(d int) {
			r += d
			if d > 0 {
				walk(d - 1)
			}
		}
		walk(depth)
		return
	}
	println(rec(10))
	apply := func(fs ...func()) {
		for _, f := range fs {
			f()
		}
	}
	apply(func() { n++ }, func() { n *= 2 }, func() { apply(func() { n-- }) })
	println(n)
}
