// Deferred calls run last to first, see results, and recover from panics.
package main

func order() {
	for i := 0; i < 3; i++ {
		defer println("deferred", i)
	}
	println("body")
}

func result() (n int) {
	defer func() { n *= 2 }()
	return 21
}

func guarded(f func()) (err any) {
	defer func() { err = recover() }()
	f()
	return nil
}

func nested() {
	defer func() {
		println("outer:", recover().(string))
	}()
	defer func() {
		defer func() { println("inner:", recover().(string)) }()
		panic("second")
	}()
	panic("first")
}

func replaced() {
	defer func() { println(recover().(int)) }()
	defer func() { panic(2) }()
	panic(1)
}

func index(a []int, i int) int { return a[i] }

func message(x any) string {
	switch x := x.(type) {
	case nil:
		return "no panic"
	case error:
		return x.Error()
	}
	return x.(string)
}

func main() {
	order()
	println(result())
	println(message(guarded(func() {})))
	println(message(guarded(func() { panic("boom") })))
	println(message(guarded(func() { index([]int{1, 2, 3}, 5) })))
	println(message(guarded(func() { index(nil, -1) })))
	zero := 0
	println(message(guarded(func() { println(1 / zero) })))
	println(message(guarded(func() { println(1 % int64(zero)) })))
	var p *struct{ x int }
	println(message(guarded(func() { println(p.x) })))
	println(message(guarded(func() { p.x = 1 })))
	a := make([]int, 3)
	n := 5
	println(message(guarded(func() { _ = a[n:] })))
	println(message(guarded(func() { _ = a[2 : 1+zero] })))
	println(message(guarded(func() { _ = "abc"[n] })))
	println(message(guarded(func() { _ = "abc"[n:] })))
	println(message(guarded(func() { _ = [4]int(a) })))
	println(message(guarded(func() { _ = make([]int, zero-1) })))
	println(message(guarded(func() {
		var f func()
		f()
	})))
	nested()
	replaced()
	println(recover() == nil)
}
