// Composite literals and package-level variables.

package main

type point struct{ x, y int }

// Small structs are values.
//
// ssa main.small: aggregate
// ssa main.small without: alloc
func small() point { return point{y: 2} }

// ssa main.pointer: alloc.undecided main.point
// ssa main.pointer: fieldaddr
// ssa main.pointer: store
func pointer() *point { return &point{1, 2} }

// A blank field stays zero, but its value is evaluated.
//
// ssa main.gap: call @main.next
// ssa main.gap: zero
// ssa main.gap: aggregate
func gap() struct{ a, _ int } { return struct{ a, _ int }{1, next()} }

// Large constant ones are copied from data.
//
// ssa main.table: global @main.table..data0
// ssa main.table: load
// ssa main.table: store
// ssa main.table: slice
// ssa main.table without: const 7
func table() []int { return []int{1, 2, 3, 4, 5, 6, 7, 8} }

// ssa main.variable: call @main.next
// ssa main.variable: alloc.undecided [6]int
// ssa main.variable: store
func variable() []int { return []int{1, 2, 3, 4, 5, next()} }

func next() int { return 6 }

// ssa main.inner: alloc.undecided main.point
// ssa main.inner: alloc.undecided main.point
func inner() []*point { return []*point{{1, 2}, {3, 4}} }

// ssa main.dictionary: makemap
// ssa main.dictionary: mapupdate
// ssa main.dictionary: mapupdate
func dictionary() map[string]point { return map[string]point{"a": {1, 2}, "b": {3, 4}} }

var (
	constant       = 40 + 2
	text           = []string{"a", "b"}
	address        = &constant
	either     any = 3
	calculated     = next()
	function       = next
)

// What is known beforehand takes no code.
//
// ssa main.init.calculated: call @main.next
// ssa main.init.calculated: global @main.calculated
// ssa main.init.calculated: store
// ssa main.init: call @main.init.calculated
// ssa main.init: call @main.init.0
// ssa main.init without: @main.constant
// ssa main.init without: @main.text
// ssa main.init without: @main.either
func init() { calculated++ }

// ssa runtime.initPackages: call @main.init
// ssa runtime.mainMain: call @main.main
func main() {
	small()
	pointer()
	gap()
	table()
	variable()
	inner()
	dictionary()
	println(constant, len(text), address, either, function())
}
