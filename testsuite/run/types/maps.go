// Maps: insertion, lookup, deletion, growth, and keys of several kinds.
package main

type point struct{ x, y int }

func main() {
	m := map[string]int{"one": 1, "two": 2}
	m["three"] = 3
	m["one"] += 10
	v, ok := m["four"]
	println(len(m), m["one"], m["two"], m["three"], v, ok)
	delete(m, "two")
	delete(m, "absent")
	_, ok = m["two"]
	println(len(m), ok)

	n := make(map[int]int)
	for i := range 2000 {
		n[i*7] = i
	}
	for i := 0; i < 2000; i += 2 {
		delete(n, i*7)
	}
	sum, count := 0, 0
	for k, v := range n {
		if k != v*7 {
			println("wrong", k, v)
		}
		sum += v
		count++
	}
	println(len(n), count, sum)

	p := map[point]string{{1, 2}: "a", {3, 4}: "b"}
	println(p[point{1, 2}], p[point{3, 4}], p[point{5, 6}] == "")

	a := map[any]int{1: 1, "1": 2, 1.0: 3, point{1, 1}: 4, [2]int{1, 2}: 5}
	println(a[1], a["1"], a[1.0], a[point{1, 1}], a[[2]int{1, 2}], a[int8(1)])

	f := map[float64]int{}
	zero := 0.0
	nan := zero / zero
	f[nan] = 1
	f[nan] = 2
	f[-zero] = 3
	_, ok = f[nan]
	println(len(f), ok, f[0])

	var none map[string]int
	println(len(none), none["x"], none == nil)
	clear(m)
	println(len(m))

	defer func() {
		println(recover().(error).Error())
	}()
	none["x"] = 1
}
