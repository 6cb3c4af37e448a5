// Recursion: deep, mutual, through methods, closures and interfaces.
package main

type expr interface{ eval(env map[string]int) int }
type num int
type variable string
type binary struct {
	op   byte
	l, r expr
}
type let struct {
	name        string
	value, body expr
}

func (n num) eval(map[string]int) int          { return int(n) }
func (v variable) eval(env map[string]int) int { return env[string(v)] }
func (b binary) eval(env map[string]int) int {
	l, r := b.l.eval(env), b.r.eval(env)
	switch b.op {
	case '+':
		return l + r
	case '-':
		return l - r
	case '*':
		return l * r
	}
	panic("no such operator")
}
func (l *let) eval(env map[string]int) int {
	old, had := env[l.name]
	env[l.name] = l.value.eval(env)
	defer func() {
		if had {
			env[l.name] = old
		} else {
			delete(env, l.name)
		}
	}()
	return l.body.eval(env)
}

func hanoi(n int, from, to, via string, move func(string, string)) {
	if n > 0 {
		hanoi(n-1, from, via, to, move)
		move(from, to)
		hanoi(n-1, via, to, from, move)
	}
}

func permutations(s []int, f func([]int)) {
	var walk func(int)
	walk = func(k int) {
		if k == len(s) {
			f(s)
			return
		}
		for i := k; i < len(s); i++ {
			s[k], s[i] = s[i], s[k]
			walk(k + 1)
			s[k], s[i] = s[i], s[k]
		}
	}
	walk(0)
}

func queens(n int) (count int) {
	var place func(row int, cols, d1, d2 uint32)
	place = func(row int, cols, d1, d2 uint32) {
		if row == n {
			count++
			return
		}
		for free := ^(cols | d1 | d2) & (1<<n - 1); free != 0; free &= free - 1 {
			bit := free & -free
			place(row+1, cols|bit, (d1|bit)<<1, (d2|bit)>>1)
		}
	}
	place(0, 0, 0, 0)
	return
}

func quick(s []int) {
	if len(s) < 2 {
		return
	}
	p, at := s[len(s)/2], 0
	s[len(s)/2], s[len(s)-1] = s[len(s)-1], s[len(s)/2]
	for i, v := range s[:len(s)-1] {
		if v < p {
			s[i], s[at] = s[at], s[i]
			at++
		}
	}
	s[at], s[len(s)-1] = s[len(s)-1], s[at]
	quick(s[:at])
	quick(s[at+1:])
}

func depth(n int) int {
	if n == 0 {
		return 0
	}
	return depth(n-1) + 1
}

func gcd(a, b uint) uint {
	if b == 0 {
		return a
	}
	return gcd(b, a%b)
}

func main() {
	tree := binary{'+', num(1), &let{"x", binary{'*', num(3), num(4)}, binary{'-', variable("x"), &let{"x", num(2), binary{'*', variable("x"), variable("y")}}}}}
	env := map[string]int{"y": 5, "x": 100}
	println(tree.eval(env), env["x"], len(env))
	moves, last := 0, ""
	hanoi(10, "a", "b", "c", func(f, t string) { moves++; last = f + t })
	println(moves, last)
	sum, n := 0, 0
	permutations([]int{1, 2, 3, 4, 5}, func(p []int) { n++; sum += p[0]*p[4] - p[2] })
	println(n, sum)
	println(queens(6), queens(8))
	var s []int
	x := uint32(1)
	for range 200 {
		x = x*1664525 + 1013904223
		s = append(s, int(x>>16))
	}
	quick(s)
	ok := true
	for i := 1; i < len(s); i++ {
		ok = ok && s[i-1] <= s[i]
	}
	println(ok, s[0], s[100], s[199])
	println(depth(200), gcd(1071, 462), gcd(4294967295, 65535))
}
