// Range over functions: break, continue, return, goto, labels and defer from inside the body.
package main

func count(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer print("[end ", n, "] ")
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func pairs(m []string) func(func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for i, v := range m {
			if !yield(i, v) {
				return
			}
		}
	}
}

func none(yield func() bool) {
	for yield() {
	}
}

type tree struct {
	left, right *tree
	v           int
}

func (t *tree) all(yield func(int) bool) bool {
	return t == nil || t.left.all(yield) && yield(t.v) && t.right.all(yield)
}

func (t *tree) each(yield func(int) bool) { t.all(yield) }

func find(n, want int) (at int, found bool) {
	for i := range count(n) {
		if i == want {
			return i * 100, true
		}
	}
	return -1, false
}

func named() (r int) {
	defer func() { r *= 2 }()
	for i := range count(10) {
		r += i
		if i == 3 {
			return r + 100
		}
	}
	return
}

func nested() string {
outer:
	for i := range count(3) {
		for j := range count(3) {
			switch {
			case j == 1 && i == 0:
				continue outer
			case i == 1:
				break
			case i == 2 && j == 1:
				break outer
			}
			print(i, j, " ")
		}
	}
	for i := range count(5) {
		for j := range count(5) {
			if i*j == 6 {
				return "six"
			}
		}
	}
	return "none"
}

func deferring() {
	for i := range count(3) {
		defer println("deferred", i)
	}
	println("loop over")
}

func main() {
	sum := 0
	for i := range count(5) {
		if i == 1 {
			continue
		}
		sum += i
	}
	println(sum)
	for i, s := range pairs([]string{"a", "b", "c"}) {
		if i == 2 {
			break
		}
		print(i, s, " ")
	}
	println()
	for i := range pairs([]string{"a", "b"}) {
		print(i, " ")
	}
	turns := 0
	for range none {
		turns++
		if turns == 4 {
			break
		}
	}
	println(turns)
	println(find(5, 3))
	println(find(2, 3))
	println(named())
	println(nested())
	deferring()
	t := &tree{&tree{nil, nil, 1}, &tree{&tree{nil, nil, 3}, nil, 4}, 2}
	for v := range t.each {
		if v == 4 {
			break
		}
		print(v, " ")
	}
	println()
	var fs []func() int
	for i := range count(3) {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		print(f(), f(), " ")
	}
	println()
	var x int
	for x = range count(4) {
	}
	println(x)
	func() {
		defer func() { println("recovered", recover().(string)) }()
		for i := range count(3) {
			if i == 1 {
				panic("in body")
			}
		}
	}()
	i := 0
again:
	for k := range count(2) {
		if i < 2 {
			i++
			goto again
		}
		print(k, " ")
	}
	println(i)
	var kept func(int) bool
	for i := range func(yield func(int) bool) { kept = yield; yield(1) } {
		println("body", i)
	}
	defer func() { println(recover().(error).Error()) }()
	kept(2)
}
