// After a recovery the function returns what its named results hold then.
package main

type big struct {
	a [10]int
	s string
}

func named() (n int, s string, b big) {
	defer func() {
		recover()
		n *= 2
		b.s += "!"
	}()
	n, s, b.s, b.a[3] = 5, "set", "big", 3
	panic("x")
}

func unnamed() int {
	defer func() { recover() }()
	panic("x")
}

func midway() (n int) {
	defer func() { recover() }()
	for i := range 10 {
		n = i
		if i == 4 {
			var p *int
			*p = 1
		}
	}
	return -1
}

func inReturn() (a, b int) {
	defer func() { recover() }()
	a, b = 1, 2
	return 10, fail()
}

func fail() int { panic("in return") }

func locals(n int) (r int) {
	sum := 0
	defer func() {
		if recover() != nil {
			r = sum*100 + n
		}
	}()
	for i := 1; ; i++ {
		sum += i
		n--
		if n == 0 {
			panic("done")
		}
	}
}

func chain(depth int) (s string) {
	defer func() {
		if r := recover(); r != nil {
			s = r.(string) + string(rune('0'+depth))
			if depth < 4 {
				panic(s)
			}
		}
	}()
	if depth == 0 {
		panic("start")
	}
	return chain(depth - 1)
}

func loop() (count int) {
	for i := range 100 {
		count += func() (n int) {
			defer func() {
				if recover() != nil {
					n = i
				}
			}()
			arr := [3]int{}
			_ = arr[i%7%5]
			return 1
		}()
	}
	return
}

func afterwards() string {
	state := "before"
	func() {
		defer func() { recover(); state += " recovered" }()
		state += " panicking"
		panic(1)
	}()
	return state + " after"
}

func floats(x float64, y float32) (r float64) {
	a, b, c := x*2, x*3, float64(y)*4
	defer func() { recover(); r = a + b + c }()
	var m map[int]int
	m[0] = 1
	return
}

func main() {
	n, s, b := named()
	println(n, s, b.s, b.a[3], unnamed(), midway())
	println(inReturn())
	println(locals(5), chain(4), loop(), afterwards(), floats(1.5, 2.5))
}
