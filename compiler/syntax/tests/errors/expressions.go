package p

func f() {
	f(a b) // ERROR `syntax error: unexpected name b in argument list; possibly missing comma or )`
	f(a, b // ERROR `syntax error: unexpected newline in argument list; possibly missing comma or )`
	)
	x := T{a b} // ERROR `syntax error: unexpected name b in composite literal; possibly missing comma or }`
	y := T{
		a // ERROR `syntax error: unexpected newline in composite literal; possibly missing comma or }`
	}
	z := a[b c] // ERROR `syntax error: unexpected name c, expected comma, : or ]`
	a[] // ERROR `syntax error: unexpected ], expected operand`
	a[1:2 3] // ERROR `syntax error: unexpected literal 3, expected ]`
	_ = a[1::3] // ERROR `middle index required in 3-index slice`
	_ = a[1:2:] // ERROR `final index required in 3-index slice`
	(a b) // ERROR `syntax error: unexpected name b, expected )`
	x = * / y // ERROR `syntax error: unexpected /, expected expression`
	x = y ~ z
	x.5
	x.(5) // ERROR `syntax error: unexpected ) at end of statement`
	_ = (T){1} // ERROR `syntax error: cannot parenthesize type in composite literal`
	_ = []int
	_ = map[string] // ERROR `syntax error: unexpected newline, expected type`
	_ = func(a int, []string) {} // ERROR `syntax error: missing parameter name`
	_ = func[T any](x T) {} // ERROR `syntax error: function type must have no type parameters`
	_ = <-<-chan int(x)
	x = f(func() {
		g(a b) // ERROR `syntax error: unexpected name b in argument list; possibly missing comma or )`
		h(c, d e) // ERROR `syntax error: unexpected name e in argument list; possibly missing comma or )`
	}, i j) // ERROR `syntax error: unexpected name j in argument list; possibly missing comma or )`
	_ = T{1, 2, {3 4}} // ERROR `syntax error: unexpected literal 4 in composite literal; possibly missing comma or }`
}

func more() {
	a ~ b // ERROR `syntax error: unexpected ~ at end of statement`
	x[1, 2] // ERROR `syntax error: unexpected literal 2, expected ]`
	f(a b) // ERROR `syntax error: unexpected name b in argument list; possibly missing comma or )`
	c .5 // ERROR `syntax error: unexpected literal .5 at end of statement`
}

func lengths() {
	var a [2, 3]int // ERROR `syntax error: unexpected comma; expected ]`
	var b [n,]int // ERROR `syntax error: unexpected comma; expected ]`
	_ = x.5 // ERROR `syntax error: unexpected literal .5 at end of statement`
	_ = a[1:2:] // ERROR `final index required in 3-index slice`
}
