// What package runtime tells about code. Programs carry no line tables, so that most of it is empty: the debug information in the ELF
// file has them. Functions that are values have names in programs that ask for them.

package runtime

import "unsafe"

// A Func describes a function.
type Func struct {
	// code is where values of the function lead.
	code unsafe.Pointer
	name string
}

// functionNames returns the table of functions that are values: how many, and one Func for each.
func functionNames() unsafe.Pointer

// FuncForPC returns the function whose code begins at an address, as reflection tells it of a value, or nil if that is not known.
func FuncForPC(pc uintptr) *Func {
	table := functionNames()
	count := *(*uint32)(table)
	for at := uint32(0); at < count; at++ {
		f := (*Func)(unsafe.Add(table, unsafe.Sizeof(count)+uintptr(at)*unsafe.Sizeof(Func{})))
		if uintptr(f.code) == pc {
			return f
		}
	}
	return nil
}

// Name returns the function's name; of a nil Func, nothing.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns the address of the function's code.
func (f *Func) Entry() uintptr {
	return uintptr(f.code)
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
