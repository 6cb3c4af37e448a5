// && and || stop as soon as the result is known, also in conditions of every statement.
package main

var log string

func t(s string) bool { log += s; return true }
func n(s string) bool { log += s; return false }

func flush(b bool) {
	println(log, b)
	log = ""
}

type node struct {
	v    int
	next *node
}

func main() {
	flush(t("a") && t("b") && n("c") && t("d"))
	flush(n("a") || n("b") || t("c") || n("d"))
	flush(t("a") && n("b") || t("c"))
	flush(n("a") && t("b") || n("c") && t("d"))
	flush((t("a") || n("b")) && (n("c") || t("d")))
	flush(!t("a") || !(n("b") || t("c")))
	flush(!(t("a") && !n("b")))
	if x := 3; x > 2 && t("if") || n("else") {
		flush(true)
	}
	i := 0
	for i < 5 && (i != 3 || n("stop")) {
		i++
	}
	flush(i == 3)
	var p *node
	println(p != nil && p.v > 0, p == nil || p.v > 0)
	var s []int
	println(len(s) > 0 && s[0] == 1, len(s) == 0 || s[5] == 1)
	list := &node{1, &node{2, &node{3, nil}}}
	at := list
	for at != nil && at.v != 2 {
		at = at.next
	}
	println(at != nil && at.v == 2 && at.next != nil && at.next.next == nil)
	b := i > 2
	b = b && i > 10 || i == 3
	c := b == (i < 4) != false
	println(b, c, b != c, !b == !c)
	bits := 0
	for k := range 16 {
		w, x, y, z := k&1 != 0, k&2 != 0, k&4 != 0, k&8 != 0
		if w && x || y && !z || !w && z && (x || !y) {
			bits |= 1 << k
		}
	}
	println(bits)
	switch {
	case n("1") || n("2"), t("3") && t("4"), t("5"):
		flush(true)
	}
	f := func(b bool) func() bool { return func() bool { return b && t("closure") } }
	r := f(false)() || f(true)()
	flush(r)
}
