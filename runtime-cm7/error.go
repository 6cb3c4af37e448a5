// Run-time errors as Go values (package runtime's documented API, and the texts of Go's own runtime).

package runtime

// Error identifies a run-time error: what the run-time system panics with.
type Error interface {
	error
	// RuntimeError distinguishes run-time errors from other errors; it does nothing.
	RuntimeError()
}

// errorString is a run-time error that is only a text.
type errorString string

// RuntimeError implements Error.
func (e errorString) RuntimeError() {}

// Error returns the text.
func (e errorString) Error() string {
	return "runtime error: " + string(e)
}

// plainError is a run-time error whose text has no prefix.
type plainError string

// RuntimeError implements Error.
func (e plainError) RuntimeError() {}

// Error returns the text.
func (e plainError) Error() string {
	return string(e)
}

// overflowError and divideError are what package math/bits panics with.
var (
	overflowError error = errorString("integer overflow")
	divideError   error = errorString("integer divide by zero")
)

// memoryError is a use of an invalid address.
type memoryError struct{}

// RuntimeError implements Error.
func (e memoryError) RuntimeError() {}

// Error returns the text.
func (e memoryError) Error() string {
	return "runtime error: invalid memory address or nil pointer dereference"
}

// A PanicNilError is what recover returns after panic(nil).
type PanicNilError struct {
	// So that it differs from every other error type with an empty struct.
	_ [0]func()
}

// Error returns the text.
func (*PanicNilError) Error() string {
	return "panic called with nil argument"
}

// RuntimeError implements Error.
func (*PanicNilError) RuntimeError() {}

// A TypeAssertionError explains a failed type assertion.
type TypeAssertionError struct {
	inter         *_type
	concrete      *_type
	asserted      *_type
	missingMethod string
}

// RuntimeError implements Error.
func (*TypeAssertionError) RuntimeError() {}

// Error returns the text.
func (e *TypeAssertionError) Error() string {
	asserted := e.asserted.name
	if e.concrete == nil {
		inter := "interface"
		if e.inter != nil {
			inter = e.inter.name
		}
		return "interface conversion: " + inter + " is nil, not " + asserted
	}
	concrete := e.concrete.name
	if e.missingMethod != "" {
		return "interface conversion: " + concrete + " is not " + asserted + ": missing method " + e.missingMethod
	}
	inter := "interface"
	if e.inter != nil {
		inter = e.inter.name
	}
	text := "interface conversion: " + inter + " is " + concrete + ", not " + asserted
	if concrete == asserted {
		if e.concrete.pkg != e.asserted.pkg {
			text += " (types from different packages)"
		} else {
			text += " (types from different scopes)"
		}
	}
	return text
}

// raise panics with a run-time error.
func raise(err Error) {
	panic(err)
}

func panicNil()          { raise(memoryError{}) }
func panicDivide()       { raise(errorString("integer divide by zero")) }
func panicShift()        { raise(errorString("negative shift amount")) }
func panicMakeSliceLen() { raise(errorString("makeslice: len out of range")) }
func panicMakeSliceCap() { raise(errorString("makeslice: cap out of range")) }
func panicMakeChanSize() { raise(plainError("makechan: size out of range")) }
func panicUnsafeLen()    { raise(errorString("unsafe.Slice: len out of range")) }
func panicGrowSlice()    { raise(errorString("growslice: len out of range")) }
func panicNilMap()       { raise(plainError("assignment to entry in nil map")) }

// panicStringTooLong ends the program, as Go does.
func panicStringTooLong() {
	fatal("string concatenation too long")
}
