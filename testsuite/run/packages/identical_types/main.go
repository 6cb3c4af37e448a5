// Types of different packages are identical where all their field names are exported (spec: Type identity).
package main

import (
	"identical_types/a"
	"identical_types/b"
)

func main() {
	a.Open = b.Open
	println(a.Open == b.Open, a.Embedded == b.Embedded, a.Held == b.Held, a.Hidden == b.Hidden)
	a.Iface = b.Iface
	println(a.Iface == b.Iface)
	_, same := a.Pair().([2]struct{ A map[string]a.Named })
	_, other := b.Pair().([2]struct{ A map[string]a.Named })
	println(same, other)
	_, open := any(a.Open).(struct{ X, Y int })
	_, hidden := a.Hidden.(struct{ x int })
	println(open, hidden)
	defer func() { println(recover().(error).Error()) }()
	_ = a.Hidden.(struct{ x int })
}
