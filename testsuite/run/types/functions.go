// Function values: parameters, results, variables, fields, comparison with nil.
package main

type op func(int, int) int

func (o op) twice(a, b int) int { return o(o(a, b), b) }

type ops struct {
	name string
	f    op
	g    func(...string) (int, string)
}

func add(a, b int) int { return a + b }
func sub(a, b int) int { return a - b }

func pick(name string) op {
	switch name {
	case "add":
		return add
	case "sub":
		return sub
	}
	return nil
}

func many(a int8, b int64, c string, d float64, e []int, f any, g [3]int, h bool, i func() int) (x int, y string, z float64, w [3]int) {
	x = int(a) + int(b) + len(e) + i()
	y = c + f.(string)
	z = d * 2
	w = g
	if h {
		w[0] = 99
	}
	return
}

func apply(f func(int) func(int) int, a, b int) int { return f(a)(b) }

func curry(a int) func(int) int { return func(b int) int { return a*10 + b } }

func ackermann(m, n int) int {
	if m == 0 {
		return n + 1
	}
	if n == 0 {
		return ackermann(m-1, 1)
	}
	return ackermann(m-1, ackermann(m, n-1))
}

func main() {
	println(pick("add")(1, 2), pick("sub")(1, 2), pick("mul") == nil, pick("add") != nil)
	println(op(sub).twice(10, 3), pick("add").twice(1, 1))
	o := ops{"o", add, func(s ...string) (int, string) { return len(s), s[0] }}
	n, s := o.g("a", "b")
	println(o.f(5, 6), n, s, o.f.twice(1, 2))
	x, y, z, w := many(1, 1<<10, "c", 1.25, []int{1, 2}, "f", [3]int{7, 8, 9}, true, func() int { return 1000 })
	println(x, y, z, w[0], w[1], w[2])
	println(apply(curry, 4, 2), func(a, b int) int { return a * b }(6, 7))
	table := []func(int) int{
		func(x int) int { return x + 1 },
		func(x int) int { return x * x },
		curry(3),
	}
	v := 2
	for _, f := range table {
		v = f(v)
	}
	println(v, ackermann(2, 3))
	var f func()
	println(f == nil)
	f = func() { println("called") }
	f()
	var e any = add
	g, ok := e.(func(int, int) int)
	_, isOp := e.(op)
	println(ok, g(3, 4), isOp)
	pf := &f
	*pf = func() { println("replaced") }
	f()
}
