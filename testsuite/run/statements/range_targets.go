// The iteration variables of a range clause are assigned at once, as in an assignment statement: operands first.
// Those of a range over a function are assigned one after the other.
package main

func main() {
	x, y := []int{10, 20}, []int{99}
	i := 1
	for i, x[i] = range y {
		break
	}
	println(i, x[0], x[1])

	runes := []rune{'a', 'b'}
	i = 1
	for i, runes[i] = range "ç" {
		break
	}
	println(i, runes[0], runes[1])

	m := map[int]int{0: 5}
	var list [3]int
	i = 2
	for i, list[i] = range m {
	}
	println(i, list[0], list[2])

	var seq = func(yield func(int, int) bool) { yield(1, 7) }
	i = 0
	for i, list[i] = range seq {
	}
	println(i, list[0], list[1])

	at := func(n int) *int { println("at", n); return &list[n] }
	for *at(0), *at(1) = range []int{4} {
	}
	println(list[0], list[1])
}
