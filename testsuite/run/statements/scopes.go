// Blocks and scopes: shadowing, redeclaration by :=, variables of if, for and switch.
package main

var x = "package"

func get() (int, error) { return 5, nil }

type t int

func (t) x() string { return "method" }

func shadowParam(x int) (y int) {
	{
		x := x * 2
		y := x
		_ = y
	}
	if y := x + 1; y > 0 {
		x = y
	}
	return x + y
}

func redeclare() {
	a, b := 1, 2
	p := &a
	a, c := 10, 3
	println(*p, a, b, c, p == &a)
	if a, d := 100, 4; a > 0 {
		println(a, d, p == &a)
	}
	println(a)
	n, err := get()
	m, err := get()
	println(n+m, err == nil)
}

func main() {
	println(x)
	x := x + " local"
	println(x)
	{
		println(x)
		x := len(x)
		println(x)
		x++
		{
			x := "inner" + string(rune('0'+x%10))
			println(x)
		}
		println(x)
	}
	println(x, t(1).x(), shadowParam(5))
	redeclare()
	if x := 1; x > 5 {
		println("no")
	} else if y := x + 1; y > 5 {
		println("no", y)
	} else {
		x := x + y
		println(x)
	}
	switch x := 7; x {
	case 7:
		x := "case"
		println(x)
	default:
		x := false
		println(x)
	}
	for x := 0; x < 2; x++ {
		x := x * 10
		print(x, " ")
	}
	println()
	type x2 struct{ x int }
	type local = x2
	var v local = x2{3}
	println(v.x, x)
	const c = 1
	{
		const c = c + 1
		type x2 string
		println(c, x2("type"))
	}
	f := func() string { return "outer" }
	{
		f := func() string { return "inner, " + f() }
		println(f())
	}
	var fact func(int) int
	fact = func(n int) int {
		if n == 0 {
			return 1
		}
		return n * fact(n-1)
	}
	println(fact(5))
	string := "shadowed type"
	println(string)
	println(global())
	var a, err = get()
	println(a, err == nil)
}

func global() string { return x }
