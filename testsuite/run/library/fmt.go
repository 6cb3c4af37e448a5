// Package fmt: printing and scanning.
package main

import "fmt"

type point struct {
	X, Y int
	name string
}
type st string

func (s st) String() string { return "<" + string(s) + ">" }

func main() {
	fmt.Println("hello", 42, 3.5, true, nil, []int{1, 2}, map[string]int{"b": 2, "a": 1})
	fmt.Printf("%v %+v %#v %T\n", point{1, 2, "p"}, point{1, 2, "p"}, &point{1, 2, "p"}, point{})
	fmt.Println(st("x"), []st{"y"}, struct{ S st }{"z"})
	fmt.Printf("%5d|%-5s|%x|%q|%08.3f|%c|%U|%p\n", 42, "ab", "hi", "q", 3.14159, 'x', 'y', nil)
	var e error = fmt.Errorf("wrap: %w", fmt.Errorf("inner"))
	fmt.Println(e)
	var n int
	var s string
	fmt.Sscanf("12 abc", "%d %s", &n, &s)
	fmt.Println(n, s)
}
