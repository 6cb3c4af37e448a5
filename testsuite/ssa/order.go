// Operands are evaluated in Go's order (spec: Order of evaluation).

package main

func f() int        { return 1 }
func g() int        { return 2 }
func h() int        { return 3 }
func s() []int      { return nil }
func p() *int       { return nil }
func two() (a, b int) { return 1, 2 }

// Calls from left to right.
//
// ssa main.sum: call @main.f
// ssa main.sum: call @main.g
// ssa main.sum: call @main.h
func sum() int { return f() + g()*h() }

// The operands on the left come first, the check only with the assignment.
//
// ssa main.element: call @main.s
// ssa main.element: call @main.f
// ssa main.element: call @main.g
// ssa main.element: check.index
// ssa main.element: store
func element() { s()[f()] = g() }

// ssa main.target: call @main.p
// ssa main.target: call @main.f
// ssa main.target: check.not_nil
// ssa main.target: store
func target() { *p() = f() }

// Both values are there before the first of them is assigned.
//
// ssa main.swap: load
// ssa main.swap: load
// ssa main.swap: store
// ssa main.swap: store
func swap(a []int, i, j int) { a[i], a[j] = a[j], a[i] }

// The left side is evaluated once.
//
// ssa main.operation: call @main.s
// ssa main.operation: call @main.f
// ssa main.operation: call @main.g
// ssa main.operation: load
// ssa main.operation: add
// ssa main.operation: store
// ssa main.operation without: call @main.h
func operation() { s()[f()] += g() }

// The right operand only if the left one does not decide.
//
// ssa main.both: call @main.f
// ssa main.both: branch
// ssa main.both: call @main.g
// ssa main.both: branch
func both() int {
	if f() == 1 && g() == 2 {
		return 1
	}
	return 0
}

// ssa main.either: call @main.f
// ssa main.either: branch
// ssa main.either: call @main.g
// ssa main.either: phi
func either() bool { return f() == 1 || g() == 2 }

// ssa main.passed: call @main.two
// ssa main.passed: extract
// ssa main.passed: extract
// ssa main.passed: call @main.taking
func passed() int { return taking(two()) }

func taking(a, b int) int { return a + b }

// A blank identifier takes nothing, but its value is evaluated.
//
// ssa main.blank: call @main.f
// ssa main.blank: check.index
func blank(a []int) {
	_ = f()
	_ = a[3]
}

func main() {
	sum()
	element()
	target()
	swap(nil, 1, 2)
	operation()
	both()
	either()
	passed()
	blank(nil)
}
