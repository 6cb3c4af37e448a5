// Defer: last in first out, arguments evaluated at once, results changed afterwards.
package main

type t struct{ n int }

func (x t) show(s string)   { println(s, x.n) }
func (x *t) showp(s string) { println(s, x.n) }

func trace(s string) string { println("enter", s); return s }
func un(s string)           { println("leave", s) }

func nested(n int) {
	defer un(trace("n" + string(rune('0'+n))))
	if n > 0 {
		nested(n - 1)
	}
}

func results() (a int, b string) {
	defer func() { a *= 2; b += "!" }()
	defer func(x int) { a += x }(a + 1)
	a = 5
	return a + 10, "done"
}

func unnamed() int {
	n := 1
	defer func() { n = 100 }()
	return n
}

func loop() (s string) {
	for i := 0; i < 4; i++ {
		defer func() { s += string(rune('0' + i)) }()
		defer func(k int) { s += string(rune('a' + k)) }(i)
	}
	return "start "
}

func conditional(b bool) (s string) {
	if b {
		defer func() { s += " deferred" }()
	}
	for range 2 {
		if !b {
			defer func() { s += " again" }()
		}
	}
	return "body"
}

func receivers() {
	v := t{1}
	p := &v
	defer v.show("value")
	defer v.showp("pointer")
	defer p.show("through pointer")
	f := p.show
	defer f("method value")
	v.n = 2
	defer (*t).showp(p, "expression")
	var i interface{ show(string) } = v
	defer i.show("interface")
	v.n = 3
	i = t{99}
}

func builtins() {
	m := map[int]int{1: 1, 2: 2}
	s := []int{1, 2, 3}
	c := make(chan int, 1)
	func() {
		defer delete(m, 1)
		defer func() { copy(s, []int{9, 8}) }()
		defer close(c)
		defer print("printed ", len(m), "\n")
		defer clear(s[2:])
		defer panicker()
	}()
	_, ok := <-c
	println(len(m), s[0], s[1], s[2], ok)
}

func panicker() { defer func() { _ = recover() }(); panic("x") }

func closureState() {
	x := 1
	defer println("value", x)
	defer func() { println("variable", x) }()
	x = 2
	defer func(x int) { println("argument", x) }(x)
	x = 3
}

func funcNil() {
	defer func() { println("recovered", recover() != nil) }()
	var f func()
	defer f()
	println("deferring nil is no panic yet")
}

func many() (n int) {
	for i := range 1000 {
		defer func() { n += i }()
	}
	return 7
}

func main() {
	nested(2)
	println(results())
	println(unnamed(), loop(), conditional(true), conditional(false))
	receivers()
	builtins()
	closureState()
	funcNil()
	println(many())
	defer println("last")
	defer func() {
		defer println("inner deferred")
		println("outer deferred")
	}()
	println("end of main")
}
