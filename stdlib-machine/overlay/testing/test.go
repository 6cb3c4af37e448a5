package testing

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
	for len(t.cleanups) > 0 {
		last := len(t.cleanups) - 1
		cleanup := t.cleanups[last]
		t.cleanups = t.cleanups[:last]
		t.guard(cleanup)
	}
	t.report()
	return !t.failed
}

// guard calls a function of the test's. It returns when that returns, fails or skips the test; a panic goes on, but not unreported.
func (t *T) guard(f func()) {
	t.finished = false
	defer t.end()
	f()
	t.finished = true
}

func (t *T) end() {
	exited := stopGoexit()
	switch {
	case t.finished:
	case exited:
		t.Error("test executed panic(nil) or runtime.Goexit: subtest may have called FailNow on a parent test")
	default:
		t.Fail()
		for c := &t.common; c != nil; c = c.parent {
			c.report()
		}
	}
}

// subtestName is a name without spaces, with a number if there was one of that name.
func (c *common) subtestName(name string) string {
	text := []byte(name)
	for i, char := range text {
		if char <= ' ' {
			text[i] = '_'
		}
	}
	if c.subtests == nil {
		c.subtests = make(map[string]int)
	}
	name = string(text)
	count := c.subtests[name]
	c.subtests[name] = count + 1
	if count == 0 && name != "" {
		return name
	}
	return name + sprintf("#%02d", []any{count})
}
