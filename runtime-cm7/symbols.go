// What package runtime tells about code. Programs carry no line tables and no names of functions, so that all of it is empty: the
// debug information in the ELF file has them.

package runtime

// A Func describes a function.
type Func struct{}

// FuncForPC returns the function that contains an address, or nil if that is not known.
func FuncForPC(pc uintptr) *Func {
	return nil
}

// Name returns the function's name; of a nil Func, nothing.
func (f *Func) Name() string {
	return ""
}

// Entry returns the address of the function's code.
func (f *Func) Entry() uintptr {
	return 0
}

// FileLine returns the source of an address.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	return "", 0
}

// Caller reports nothing.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	return 0, "", 0, false
}

// Callers reports nothing.
func Callers(skip int, pc []uintptr) int {
	return 0
}

// A Frame describes a call.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames goes through the calls that Callers found.
type Frames struct{}

// CallersFrames returns the calls behind the addresses that Callers found.
func CallersFrames(callers []uintptr) *Frames {
	return new(Frames)
}

// Next returns the next call, and whether more follow.
func (f *Frames) Next() (frame Frame, more bool) {
	return Frame{}, false
}

// Stack writes a trace of the goroutine, or of all, into a buffer and returns its length.
func Stack(buf []byte, all bool) int {
	return 0
}
