// Labels, goto, and break and continue of an outer statement.
package main

func collatz(n int) (steps int) {
loop:
	if n == 1 {
		return
	}
	steps++
	if n%2 == 0 {
		n /= 2
		goto loop
	}
	n = 3*n + 1
	goto loop
}

func primes(max int) (list []int) {
next:
	for n := 2; n < max; n++ {
		for _, p := range list {
			if p*p > n {
				break
			}
			if n%p == 0 {
				continue next
			}
		}
		list = append(list, n)
	}
	return
}

func search(grid [][]int, want int) (int, int) {
	i, j := 0, 0
rows:
	for i = range grid {
		for j = range grid[i] {
			switch {
			case grid[i][j] == want:
				break rows
			case grid[i][j] < 0:
				continue rows
			}
		}
	}
	return i, j
}

func machine(input string) (out string) {
	i := 0
start:
	if i >= len(input) {
		goto end
	}
	switch input[i] {
	case 'a':
		goto a
	case 'b':
		goto b
	}
	i++
	goto start
a:
	out += "A"
	i++
	goto start
b:
	out += "B"
	i++
	if i < len(input) && input[i] == 'a' {
		goto a
	}
	goto start
end:
	return out
}

func closures() {
	var fs []func() int
	i := 0
top:
	x := i * i
	fs = append(fs, func() int { x++; return x })
	i++
	if i < 3 {
		goto top
	}
	for _, f := range fs {
		print(f(), f(), " ")
	}
	println()
}

func main() {
	println(collatz(27), collatz(1))
	ps := primes(60)
	println(len(ps), ps[len(ps)-1])
	println(search([][]int{{1, 2}, {-1, 3}, {4, 3}}, 3))
	println(machine("abxbaab"))
	closures()
	n := 0
once:
	for {
		n++
		if n > 0 {
			break once
		}
		n = 100
	}
	println(n)
sel:
	select {
	default:
		for {
			break sel
		}
	}
sw:
	switch n {
	case 1:
		for i := range 10 {
			if i == 5 {
				println("leaving at", i)
				break sw
			}
		}
		println("not reached")
	}
	{
		goto inner
	inner:
		println("inner")
	}
	for i := 0; i < 2; i++ {
		goto cont
	cont:
		print("c", i, " ")
	}
	println()
unused:
	for {
		for {
			break unused
		}
	}
}
