// iter.Pull turns a sequence into a function, by a coroutine.
package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
)

type tree struct {
	left, right *tree
	value       int
}

func (t *tree) all(yield func(int) bool) bool {
	return t == nil || t.left.all(yield) && yield(t.value) && t.right.all(yield)
}

func (t *tree) values() iter.Seq[int] {
	return func(yield func(int) bool) {
		defer fmt.Println("walk ends")
		t.all(yield)
	}
}

func insert(t *tree, v int) *tree {
	switch {
	case t == nil:
		return &tree{value: v}
	case v < t.value:
		t.left = insert(t.left, v)
	default:
		t.right = insert(t.right, v)
	}
	return t
}

func same(a, b iter.Seq[int]) bool {
	nextA, stopA := iter.Pull(a)
	defer stopA()
	nextB, stopB := iter.Pull(b)
	defer stopB()
	for {
		x, okX := nextA()
		y, okY := nextB()
		if x != y || okX != okY {
			return false
		}
		if !okX {
			return true
		}
	}
}

func main() {
	var a, b, c *tree
	for _, v := range []int{5, 2, 8, 1, 9} {
		a = insert(a, v)
	}
	for _, v := range []int{1, 2, 5, 8, 9} {
		b = insert(b, v)
	}
	c = insert(insert(c, 1), 3)
	fmt.Println(same(a.values(), b.values()))
	fmt.Println(same(a.values(), c.values()))

	next, stop := iter.Pull2(maps.All(map[string]int{"one": 1}))
	fmt.Println(next())
	fmt.Println(next())
	stop()

	next1, stop1 := iter.Pull(func(yield func(string) bool) {
		yield("before")
		panic("in the sequence")
	})
	fmt.Println(next1())
	func() {
		defer func() { fmt.Println("recovered", recover()) }()
		next1()
	}()
	stop1()
	fmt.Println(slices.Collect(maps.Keys(map[int]bool{7: true})))
}
