// The end of a program.

package runtime

import "unsafe"

// exit ends the program. With semihosting the emulator or debugger ends with the code; a board alone stops.
func exit(code int) {
	lock()
	flushConsole()
	if targetSemihosting {
		semihostBlock[0] = semihostApplicationExit
		semihostBlock[1] = uintptr(code)
		semihost(semihostExitExtended, unsafe.Pointer(&semihostBlock))
	}
	halt()
}

// halt stops the core: interrupts off, asleep.
func halt() {
	disableInterrupts()
	for {
		waitForInterrupt()
	}
}

// fatal ends the program because of an error that cannot be recovered from.
func fatal(message string) {
	lock()
	putString("fatal error: ")
	putString(message)
	putString("\n")
	exit(2)
}

// In core.s.
func disableInterrupts() uintptr
func restoreInterrupts(state uintptr)
func waitForInterrupt()
