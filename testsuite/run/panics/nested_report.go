// The report names every panic under way, the oldest first, and which of them were recovered from.
package main

type kind string

func (k kind) String() string { return "kind " + string(k) }

type code int

func main() {
	defer func() {
		panic(code(3))
	}()
	defer func() {
		recover()
		panic(kind("two\nlines"))
	}()
	panic("one\nmore")
}
