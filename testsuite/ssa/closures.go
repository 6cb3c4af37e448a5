// Function literals: what they capture, and how.

package main

// A variable that never changes is captured by value.
//
// ssa main.byValue: load
// ssa main.byValue: closure.undecided @main.byValue.func1
// ssa main.byValue.func1: free (int)
func byValue(x int) func() int { return func() int { return x } }

// One that changes is shared.
//
// ssa main.shared: alloc.undecided int "n"
// ssa main.shared: closure.undecided @main.shared.func1(
// ssa main.shared.func1: free (*int)
func shared() func() int {
	n := 0
	return func() int { n++; return n }
}

// ssa main.addressed.func1: free (*int)
func addressed() (func() int, *int) {
	n := 0
	return func() int { return n }, &n
}

// ssa main.assignedLater.func1: free (*func(int) int)
func assignedLater() func(int) int {
	var fact func(int) int
	fact = func(n int) int {
		if n == 0 {
			return 1
		}
		return n * fact(n-1)
	}
	return fact
}

// A literal that captures nothing is a plain function.
//
// ssa main.plain: func @main.plain.func1
// ssa main.plain without: closure
func plain() func() int { return func() int { return 1 } }

// A function in between hands on what an inner one captures.
//
// ssa main.nested.func1: free (int)
// ssa main.nested.func1: closure.undecided @main.nested.func1.1
// ssa main.nested.func1.1: free (int)
func nested(x int) func() func() int {
	return func() func() int {
		return func() int { return x }
	}
}

// One that is called on the spot is called by name.
//
// ssa main.onTheSpot: call @main.onTheSpot.func1
// ssa main.onTheSpot without: closure
// ssa main.onTheSpot.func1 without: free
func onTheSpot(x int) int {
	return func(y int) int { return x + y }(1)
}

// A named result changes with every return.
//
// ssa main.result.func1: free (*int)
func result() (n int) {
	defer func() { println(n) }()
	return 1
}

// Each iteration has a variable of its own if that can be told.
//
// ssa main.perIteration: alloc.undecided int "i"
// ssa main.perIteration: alloc.undecided int "i"
// ssa main.perIteration: closure.undecided @main.perIteration.func1
func perIteration() (all []func() int) {
	for i := 0; i < 3; i++ {
		all = append(all, func() int { i++; return i })
	}
	return all
}

type T struct{ n int }

func (t T) value() int    { return t.n }
func (t *T) pointer() int { return t.n }

// A method value binds its receiver.
//
// ssa main.bound: closure.undecided @main.T.value-fm
// ssa main.bound: closure.undecided @main.(*T).pointer-fm
func bound(t *T) (func() int, func() int) { return t.value, t.pointer }

// A method expression is the method itself where it can be.
//
// ssa main.expression: func @main.T.value
// ssa main.expression: func @main.(*T).value-expr
func expression() (func(T) int, func(*T) int) { return T.value, (*T).value }

func main() {
	byValue(1)
	shared()
	addressed()
	assignedLater()
	plain()
	nested(1)
	onTheSpot(1)
	result()
	perIteration()
	bound(nil)
	expression()
}
