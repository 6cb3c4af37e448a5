// Package testing runs Go tests on a machine without an operating system: the tests of one package, one after the other, chosen when
// the program is built.
package testing

import (
	"context"
	"fmt"
	"strconv"
	"unsafe"
)

// TB is what T and B have in common.
type TB interface {
	Cleanup(func())
	Context() context.Context
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string

	// Only types of this package implement it.
	private()
}

// common is what T and B have in common.
type common struct {
	name     string
	parent   *common
	depth    int
	output   []byte
	failed   bool
	skipped  bool
	finished bool
	began    int64
	cleanups []func()
	// context is what Context returns, once it has been asked for, and cancel ends it.
	context context.Context
	cancel  context.CancelFunc
	// subtests counts the subtests of each name.
	subtests map[string]int
}

func (c *common) private() {}

// Name returns the test's name; that of a subtest begins with its parents'.
func (c *common) Name() string { return c.name }

// Helper does nothing: messages do not tell their place.
func (c *common) Helper() {}

// Fail marks the test as failed, and those it is part of.
func (c *common) Fail() {
	for ; c != nil; c = c.parent {
		c.failed = true
	}
}

// Failed reports whether the test has failed.
func (c *common) Failed() bool { return c.failed }

// Skipped reports whether the test was skipped.
func (c *common) Skipped() bool { return c.skipped }

// FailNow marks the test as failed and ends it. Its deferred calls run.
func (c *common) FailNow() {
	c.Fail()
	c.finished = true
	goexit()
}

// SkipNow marks the test as skipped and ends it. Its deferred calls run.
func (c *common) SkipNow() {
	c.skipped = true
	c.finished = true
	goexit()
}

// Log notes a line, as by Println, that is shown if the test fails, or if all are shown.
func (c *common) Log(args ...any) { c.note(fmt.Sprintln(args...)) }

// Logf notes a line, as by Printf.
func (c *common) Logf(format string, args ...any) { c.note(fmt.Sprintf(format, args...)) }

// Error is Log, then Fail.
func (c *common) Error(args ...any) {
	c.note(fmt.Sprintln(args...))
	c.Fail()
}

// Errorf is Logf, then Fail.
func (c *common) Errorf(format string, args ...any) {
	c.note(fmt.Sprintf(format, args...))
	c.Fail()
}

// Fatal is Log, then FailNow.
func (c *common) Fatal(args ...any) {
	c.note(fmt.Sprintln(args...))
	c.FailNow()
}

// Fatalf is Logf, then FailNow.
func (c *common) Fatalf(format string, args ...any) {
	c.note(fmt.Sprintf(format, args...))
	c.FailNow()
}

// Skip is Log, then SkipNow.
func (c *common) Skip(args ...any) {
	c.note(fmt.Sprintln(args...))
	c.SkipNow()
}

// Skipf is Logf, then SkipNow.
func (c *common) Skipf(format string, args ...any) {
	c.note(fmt.Sprintf(format, args...))
	c.SkipNow()
}

// Cleanup has a function called when the test and its subtests are over, the last one first.
func (c *common) Cleanup(f func()) {
	c.cleanups = append(c.cleanups, f)
}

// note adds a message, its lines indented, to what the test has to say.
func (c *common) note(message string) {
	for len(message) > 0 && message[len(message)-1] == '\n' {
		message = message[:len(message)-1]
	}
	line := appendIndent(nil, c.depth+1)
	for i := 0; i < len(message); i++ {
		line = append(line, message[i])
		if message[i] == '\n' {
			line = appendIndent(line, c.depth+2)
		}
	}
	line = append(line, '\n')
	if verbose {
		write(string(line))
		return
	}
	c.output = append(c.output, line...)
}

func appendIndent(line []byte, depth int) []byte {
	for ; depth > 0; depth-- {
		line = append(line, "    "...)
	}
	return line
}

// report tells how the test ended, and what it and its subtests had to say.
func (c *common) report() {
	verdict := "PASS"
	switch {
	case c.failed:
		verdict = "FAIL"
	case c.skipped:
		verdict = "SKIP"
	}
	if !verbose && !c.failed {
		return
	}
	line := appendIndent(nil, c.depth)
	line = append(line, "--- "+verdict+": "+c.name+" ("...)
	line = strconv.AppendFloat(line, float64(nanotime()-c.began)/1e9, 'f', 2, 64)
	line = append(line, "s)\n"...)
	line = append(line, c.output...)
	if c.parent != nil && !verbose {
		c.parent.output = append(c.parent.output, line...)
		return
	}
	write(string(line))
}

// goexit runs the deferred calls of the test. What runs the test stops it by stopGoexit.
//
//go:linkname goexit runtime.Goexit
func goexit()

// stopGoexit ends a goexit with the function that has deferred its caller, and reports whether there was one.
//
//go:linkname stopGoexit runtime.stopGoexit
func stopGoexit() bool

//go:linkname nanotime runtime.nanotime
func nanotime() int64

//go:linkname consoleWrite runtime.consoleWrite
func consoleWrite(p unsafe.Pointer, n int)

// write writes to the console.
func write(s string) {
	consoleWrite(unsafe.Pointer(unsafe.StringData(s)), len(s))
}

//go:linkname exit runtime.exit
func exit(code int)
