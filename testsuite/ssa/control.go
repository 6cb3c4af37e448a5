// Control flow.

package main

// What control cannot come to is not there, constant conditions included.
//
// ssa main.dead without: println
// ssa main.dead without: branch
func dead() {
	const debug = false
	if debug {
		println("debug")
	}
	return
	println("never")
}

// Many integer cases are one switch.
//
// ssa main.many: switch
// ssa main.many without: eq
func many(n int) int {
	switch n {
	case 1, 2:
		return 1
	case 3:
		return 2
	case 10:
		return 3
	}
	return 0
}

// ssa main.few: eq
// ssa main.few: eq
// ssa main.few without: switch
func few(n int) int {
	switch n {
	case 1, 2:
		return 1
	}
	return 0
}

// ssa main.strings: const "a"
// ssa main.strings: eq
// ssa main.strings: const "b"
// ssa main.strings: eq
func strings(s string) int {
	switch s {
	case "a":
		return 1
	case "b":
		return 2
	}
	return 0
}

// ssa main.kinds: typeassert
// ssa main.kinds: branch
// ssa main.kinds: typetest
// ssa main.kinds: branch
// ssa main.kinds: typetest
// ssa main.kinds: eq
func kinds(x any) int {
	switch v := x.(type) {
	case int:
		return v
	case string, bool:
		return 2
	case nil:
		return 3
	}
	return 0
}

// A loop that jumps forth and back.
//
// ssa main.jumping: jump
// ssa main.jumping: branch
// ssa main.jumping: jump
func jumping(n int) int {
again:
	n--
	if n > 0 {
		goto again
	}
	return n
}

// ssa main.labelled: lt
// ssa main.labelled: branch
// ssa main.labelled: return
// ssa main.labelled: eq
// ssa main.labelled: branch
func labelled(n int) {
outer:
	for i := 0; i < n; i++ {
		for {
			if i == 3 {
				continue outer
			}
			break outer
		}
	}
}

// Only what is asked for is copied.
//
// ssa main.keys without: load v0
// ssa main.keys without: indexaddr
func keys(a [100]int) (n int) {
	for i := range a {
		n += i
	}
	return n
}

// ssa main.runes: len
// ssa main.runes: stringnext
func runes(s string) (n rune) {
	for _, r := range s {
		n += r
	}
	return n
}

// ssa main.entries: maprange
// ssa main.entries: mapnext
// ssa main.entries: branch
func entries(m map[string]int) (n int) {
	for _, v := range m {
		n += v
	}
	return n
}

// ssa main.received: chanrecv
// ssa main.received: branch
func received(c chan int) (n int) {
	for v := range c {
		n += v
	}
	return n
}

// ssa main.selected: select.blocking
// ssa main.selected: extract
// ssa main.selected: switch
func selected(a, b chan int) int {
	select {
	case v := <-a:
		return v
	case b <- 1:
		return 2
	}
}

// The body of a range over a function is a function; what leaves it further is noted and carried out afterwards.
//
// ssa main.iterated: closure.undecided @main.iterated.func1
// ssa main.iterated: call
// ssa main.iterated: branch
// ssa main.iterated: return
// ssa main.iterated.func1: check.index
// ssa main.iterated.func1: call @runtime.panicRangeState
// ssa main.iterated.func1: const true
// ssa main.iterated.func1: return
// ssa main.iterated.func1: const false
// ssa main.iterated.func1: return
func iterated(seq func(func(int) bool), a []int) int {
	for i := range seq {
		if a[i] > 3 {
			return i
		}
	}
	return -1
}

func main() {
	dead()
	many(1)
	few(1)
	strings("")
	kinds(nil)
	jumping(1)
	labelled(1)
	keys([100]int{})
	runes("")
	entries(nil)
	received(nil)
	selected(nil, nil)
	iterated(nil, nil)
}
