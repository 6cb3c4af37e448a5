package testing

import "time"

// T is a test under way.
type T struct {
	common
}

// InternalTest is a test function with its name.
type InternalTest struct {
	Name string
	F    func(*T)
}

// Parallel does nothing: tests run one after the other.
func (t *T) Parallel() {}

// Deadline returns no time: tests may take as long as they like.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	return time.Time{}, false
}

// Run runs a function as a subtest, and reports whether it passed.
func (t *T) Run(name string, f func(t *T)) bool {
	return runTest(t.name+"/"+t.subtestName(name), &t.common, f)
}

// runTest runs a test to its end, however it ends, and reports whether it did not fail.
func runTest(name string, parent *common, f func(t *T)) bool {
	t := &T{common{name: name, parent: parent, began: nanotime()}}
	if parent != nil {
		t.depth = parent.depth + 1
	}
	if verbose {
		write("=== RUN   " + name + "\n")
	}
	t.guard(func() { f(t) })
	t.runCleanups()
	t.report()
	return !t.failed
}
