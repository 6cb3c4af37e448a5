// Closures share the variables they capture; each turn of a loop has its own.
package main

func counter() (func() int, func()) {
	n := 0
	return func() int { n++; return n }, func() { n = 100 }
}

type acc struct{ total int }

func (a *acc) add(n int) { a.total += n }
func (a acc) get() int   { return a.total }

func apply(f func(int), ns ...int) {
	for _, n := range ns {
		f(n)
	}
}

func main() {
	next, jump := counter()
	println(next(), next())
	jump()
	println(next())

	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 10; return i })
	}
	for _, f := range fs {
		println(f(), f())
	}

	var a acc
	add := a.add
	get := a.get
	apply(add, 1, 2, 3)
	println(a.total, get(), a.get(), acc.get(a))
	(*acc).add(&a, 4)
	println(a.total)

	var fib func(int) int
	fib = func(n int) int {
		if n < 2 {
			return n
		}
		return fib(n-1) + fib(n-2)
	}
	println(fib(20))

	compose := func(f, g func(int) int) func(int) int {
		return func(x int) int { return f(g(x)) }
	}
	inc := func(x int) int { return x + 1 }
	double := func(x int) int { return 2 * x }
	println(compose(inc, double)(5), compose(double, inc)(5))
}
