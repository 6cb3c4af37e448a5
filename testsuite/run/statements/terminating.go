// Functions that end in terminating statements other than return.
package main

func a(n int) int {
	if n > 0 {
		return 1
	} else {
		return -1
	}
}

func b(n int) int {
	for {
		n++
		if n > 10 {
			return n
		}
	}
}

func c(n int) string {
	switch n {
	case 1:
		return "one"
	case 2:
		fallthrough
	default:
		return "other"
	}
}

func d(n int) int {
	{
		goto end
	}
end:
	return n
}

func e(x any) int {
	switch x.(type) {
	case int:
		return 1
	default:
		panic("not int")
	}
}

func f(c chan int) int {
	select {
	case v := <-c:
		return v
	default:
		return -1
	}
}

func g(n int) (r int) {
L:
	for {
		if n == 5 {
			continue L
		}
		switch {
		case n > 3:
			return n
		default:
			n++
		}
	}
}

func h(n int) int {
	if n == 0 {
		return 0
	} else if n == 1 {
		panic("one")
	} else {
		for {
			if n--; n == 0 {
				return 100
			}
		}
	}
}

func empty()    {}
func noResult() { return }
func early(n int) {
	if n > 0 {
		print("early ")
		return
	}
	print("late ")
}

func main() {
	ch := make(chan int, 1)
	println(a(1), a(-1), b(3), c(1), c(2), c(3), d(9), e(1), f(ch), g(1), h(0), h(5))
	ch <- 4
	println(f(ch))
	empty()
	noResult()
	early(1)
	early(0)
	println()
	func() {
		defer func() { println(recover().(string)) }()
		e("s")
	}()
	func() {
		defer func() { println(recover().(string)) }()
		h(1)
	}()

	{
	}
	if true {
	} else {
		println("no")
	}
	return
	println("unreachable")
}
