// The console: where print, panics and fault reports go.
//
// With semihosting, that is the standard output of the debugger or emulator. Without, nobody listens, and all of this is
// optimised away.

package runtime

import "unsafe"

// Semihosting operations (Arm Semihosting for AArch32 and AArch64, section 7).
const (
	semihostOpen         = 0x01
	semihostWrite        = 0x05
	semihostExitExtended = 0x20
)

const (
	// semihostModeWrite is fopen's "w": of the console ":tt", the standard output.
	semihostModeWrite = 4
	// consoleName is the console's file name, with C's end.
	consoleName = ":tt\x00"
	// semihostApplicationExit is ADP_Stopped_ApplicationExit.
	semihostApplicationExit = 0x20026
)

// semihost makes a request of the debugger. In core.s.
func semihost(operation uintptr, argument unsafe.Pointer) uintptr

// consoleSize is a power of two.
const consoleSize = 128

var (
	// consoleBuffer holds what has been printed but not yet been sent.
	consoleBuffer [consoleSize]byte
	consoleUsed   uint32
	// consoleHandle is the debugger's number of the open console.
	consoleHandle uintptr
	consoleOpen   bool
	// semihostBlock holds the arguments of a request.
	semihostBlock [3]uintptr
)

// putByte appends a byte to the console.
func putByte(c byte) {
	if !targetSemihosting {
		return
	}
	consoleBuffer[consoleUsed%consoleSize] = c
	consoleUsed++
	if consoleUsed == consoleSize {
		flushConsole()
	}
}

// flushConsole sends what has been printed.
func flushConsole() {
	if !targetSemihosting || consoleUsed == 0 {
		return
	}
	if !consoleOpen {
		semihostBlock[0] = uintptr(unsafe.Pointer(unsafe.StringData(consoleName)))
		semihostBlock[1] = semihostModeWrite
		semihostBlock[2] = uintptr(len(consoleName) - 1)
		consoleHandle = semihost(semihostOpen, unsafe.Pointer(&semihostBlock))
		consoleOpen = true
	}
	semihostBlock[0] = consoleHandle
	semihostBlock[1] = uintptr(unsafe.Pointer(&consoleBuffer))
	semihostBlock[2] = uintptr(consoleUsed)
	consoleUsed = 0
	semihost(semihostWrite, unsafe.Pointer(&semihostBlock))
}

// consoleWrite sends bytes after those printed before: what standard output and standard error of package os write with.
func consoleWrite(p unsafe.Pointer, n int) {
	hold()
	for i := 0; i < n; i++ {
		putByte(*(*byte)(unsafe.Add(p, i)))
	}
	flushConsole()
	release()
}
