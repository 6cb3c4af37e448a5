// Statements that move control: labels, goto, switch, fallthrough, range.
package main

func classify(n int) string {
	switch {
	case n < 0:
		return "negative"
	case n == 0:
		return "zero"
	case n < 10:
		if n == 7 {
			break
		}
		fallthrough
	case n == 100:
		return "small or hundred"
	default:
		return "big"
	}
	return "seven"
}

func side(name string, v int) int {
	println("eval", name)
	return v
}

func pair() (int, int) { return 1, 2 }

func main() {
	for _, n := range []int{-1, 0, 5, 7, 10, 100} {
		println(n, classify(n))
	}

outer:
	for i := 0; ; i++ {
		for j := range 5 {
			if j == 3 {
				continue outer
			}
			if i == 2 {
				break outer
			}
			print(i, j, " ")
		}
	}
	println()

	i := 0
again:
	if i < 3 {
		print(i, " ")
		i++
		goto again
	}
	println()

	switch x := side("tag", 2); side("x", x) {
	case side("one", 1), side("two", 2), side("three", 3):
		println("found")
	}

	a := [3]int{1, 2, 3}
	for i, v := range a {
		a[2] = 10
		if i == 2 {
			println("copy", v)
		}
	}
	for i := range &a {
		a[i] += i
	}
	println(a[0], a[1], a[2])

	x, y := pair()
	x, y = y, x
	println(x, y)
	b := []int{0, 1, 2}
	k := 0
	k, b[k] = 2, 9
	println(k, b[0], b[2])

	for i := range func(yield func(int) bool) {
		for n := 1; yield(n); n *= 2 {
		}
	} {
		if i > 50 {
			break
		}
		print(i, " ")
	}
	println()
}
