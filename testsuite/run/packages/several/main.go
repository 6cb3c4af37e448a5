// Several packages: initialisation order, exported and unexported names, methods and embedding across packages.
package main

import (
	. "several/internal/log"
	sh "several/shapes"
)

type named struct {
	sh.Square
	area int
}

type local struct{ side int }

func (l local) Area() int { return l.side }

// An unexported method of another package is another method, whatever its name.
func (l local) hidden() string { return "main's" }

var before = Note("main var", sh.Count)

func init() { Note("main init", 0) }

func main() {
	Note("main", 0)
	println(Lines(), before)
	n := named{sh.Square{Side: 3}, 7}
	println(n.Area(), n.area, n.Square.Area(), n.Name(), sh.Unit.Side, sh.Count)
	var s sh.Shape = n
	println(s.Area(), sh.Total(s, local{5}, sh.New(2), &n))
	var x any = local{}
	_, ok := x.(sh.Hidden)
	_, isHidden := any(sh.Square{}).(sh.Hidden)
	println(ok, isHidden, x.(interface{ hidden() string }).hidden())
	println(sh.Describe(sh.New(4)), sh.Default.Area(), sh.Kind(2), sh.Second)
	switch v := sh.New(1).(type) {
	case sh.Square:
		println("a square", v.Side)
	}
	sh.Count += 10
	println(sh.Get(), any(sh.Private()) == any(sh.Private()))
	func() {
		defer func() { println(recover().(error).Error()) }()
		_ = x.(sh.Shape).(sh.Square)
	}()
	func() {
		defer func() { println(recover().(error).Error()) }()
		_ = x.(sh.Hidden)
	}()
}
