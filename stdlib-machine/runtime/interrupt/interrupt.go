// Package interrupt turns interrupts off and on again.
package interrupt

import _ "unsafe" // for go:linkname

// State says whether interrupts were on.
type State uintptr

// Disable turns all interrupts off, except faults and the NMI, and returns the state before, for Restore. Calls may be nested.
func Disable() State {
	return State(disableInterrupts())
}

// Restore goes back to the state before a call of Disable.
func Restore(state State) {
	restoreInterrupts(uintptr(state))
}

// In reports whether the program is in an interrupt.
func In() bool {
	return exceptionNumber() != 0
}

//go:linkname disableInterrupts runtime.disableInterrupts
func disableInterrupts() uintptr

//go:linkname restoreInterrupts runtime.restoreInterrupts
func restoreInterrupts(state uintptr)

//go:linkname exceptionNumber runtime.exceptionNumber
func exceptionNumber() uintptr
