// All forms of for; each iteration of a three-part loop has its own variables.
package main

func main() {
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		print(i, ":", j, " ")
	}
	println()
	n := 0
	for n < 5 {
		n += 2
	}
	for {
		n++
		if n%5 == 0 {
			break
		}
		if n > 100 {
			return
		}
	}
	println(n)

	var fs []func() int
	var ps []*int
	for i := 0; i < 4; i++ {
		fs = append(fs, func() int { i += 10; return i })
		ps = append(ps, &i)
		if i == 1 {
			i++ // the copy for the next iteration starts from here
		}
	}
	for k, f := range fs {
		print(f(), " ")
		print(*ps[k], " ")
		print(f(), " ")
	}
	println()

	// A closure in the post statement sees the variable of the next iteration.
	var step func()
	for i := 0; i < 3; step() {
		step = func() { i++ }
		print(i, " ")
		if i == 0 {
			i = 1
			step = func() { i += 1 }
		}
		i++
	}
	println()
	for i := uint8(250); i >= 250; i++ {
		print(i, " ")
	}
	println()
	for i := int8(126); i > 0; i++ {
		print(i, " ")
	}
	println()
	sum := 0
	for i := 0; i < 10; i++ {
		if i%2 == 0 {
			continue
		}
		for j := range i {
			if j == 3 {
				break
			}
			sum += i * j
		}
	}
	println(sum)
	for x, ok := 3, true; ok; x, ok = x-1, x > 1 {
		print(x, " ")
	}
	println()
	for f := 0.0; f < 1; f += 0.3 {
		print(f, " ")
	}
	println()
	for s := "abc"; s != ""; s = s[1:] {
		print(s, " ")
	}
	println()
	type list struct{ next *list }
	depth := 0
	for l := (&list{&list{&list{}}}); l != nil; l = l.next {
		depth++
	}
	println(depth)
	a := []int{1, 2, 3}
	for a[0] < 3 {
		a[0]++
	}
	for range 3 {
		a[1]++
	}
	println(a[0], a[1], len(a))
}
