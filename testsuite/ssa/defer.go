// Deferred calls, goroutines, panics and recovery.

package main

// The results stand in memory that survives a panic; there is a way back from one.
//
// ssa main.named: alloc.undecided int "n" pinned
// ssa main.named: deferenter
// ssa main.named: branch
// ssa main.named: rundefers
// ssa main.named: return
// ssa main.named: defer.undecided
// ssa main.named: rundefers
// ssa main.named: load
// ssa main.named: return
func named() (n int) {
	defer func() { n++ }()
	return 1
}

// Arguments are evaluated by the statement, and carried.
//
// ssa main.carried: call @main.next
// ssa main.carried: closure.undecided @main.carried.deferwrap1
// ssa main.carried: defer.undecided
// ssa main.carried.deferwrap1: freevar 0
// ssa main.carried.deferwrap1: call @main.take
func carried() { defer take(next()) }

func next() int  { return 1 }
func take(n int) {}

// ssa main.started: closure.undecided @main.started.gowrap1
// ssa main.started: go.undecided
// ssa main.started without: deferenter
func started(n int) { go take(n) }

// A function that recovers is told by its last parameter who called it.
//
// ssa main.recovering: (bool) () recovers
// ssa main.recovering: recover
func recovering() { recover() }

// ssa main.plainly: const false
// ssa main.plainly: call @main.recovering
func plainly() { recovering() }

// ssa main.deferring.deferwrap1: const true
// ssa main.deferring.deferwrap1: call @main.recovering
func deferring() { defer recovering() }

// ssa main.literal.deferwrap1: const true
// ssa main.literal.deferwrap1: call @main.literal.func1
func literal() {
	defer func() { recover() }()
}

// A function value is entered through a thunk that finds out.
//
// ssa main.value: func @main.recovering.thunk
// ssa main.value.deferwrap1: global @runtime.deferTarget
// ssa main.value.deferwrap1: store
// ssa main.value.deferwrap1: call
// ssa main.recovering.thunk: global @runtime.deferTarget
// ssa main.recovering.thunk: phi
// ssa main.recovering.thunk: call @main.recovering
func value() {
	f := recovering
	defer f()
}

// ssa main.panicking: makeinterface
// ssa main.panicking: panic
func panicking() { panic("no") }

// ssa main.builtin.deferwrap1: freevar 0
// ssa main.builtin.deferwrap1: chanclose
func builtin(c chan int) { defer close(c) }

// `defer recover()` is a call by this function, but only if it returns.
//
// ssa main.directly: rundefers
// ssa main.directly: recover
func directly() { defer recover() }

func main() {
	named()
	carried()
	started(1)
	plainly()
	deferring()
	literal()
	value()
	builtin(nil)
	directly()
	panicking()
}
