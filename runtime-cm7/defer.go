// Deferred calls (spec: Defer statements).
//
// A function that defers opens a frame (deferEnter, then saveContext) and registers closures with it (deferPush). Before it
// returns, runDefers calls them, last first. When a deferred call recovers from a panic, restoreContext lets saveContext return
// a second time, with 1: the function then runs what is left and returns its results as they are.

package runtime

import "unsafe"

// deferFrame is what a function that defers keeps in its stack frame.
type deferFrame struct {
	// context is saveContext's (context.s): r4-r11, sp, lr, d8-d15. It must be the first field.
	context [26]uint32
	// prev is the frame opened before.
	prev *deferFrame
	// records are the registered calls, the last one first.
	records *deferRecord
	// panics and running are those of the goroutine when the frame was opened; a recovery goes back to them.
	panics  *panicRecord
	running *panicRecord
}

// deferRecord is a registered call.
type deferRecord struct {
	next    *deferRecord
	closure func()
}

// deferTarget is the code of the function value that a deferred call is about to enter, so that the function knows that it was
// deferred. The SSA builder sets it before deferred calls of function values and compares it on entry.
var deferTarget unsafe.Pointer

// saveContext saves the caller's context and returns 0, and returns 1 when restoreContext has brought control back. In context.s.
func saveContext(frame *deferFrame) int
func restoreContext(frame *deferFrame)

// deferEnter opens a frame.
func deferEnter(frame *deferFrame) {
	gp := currentGoroutine()
	frame.prev = gp.defers
	frame.records = nil
	frame.panics = gp.panics
	frame.running = gp.running
	gp.defers = frame
}

// deferPush registers a call.
func deferPush(frame *deferFrame, record *deferRecord, closure func()) {
	record.next = frame.records
	record.closure = closure
	frame.records = record
}

// runDefers calls what is registered and closes the frame. A call that registers or panics finds the frame in order: each
// record is taken off before it is called.
func runDefers(frame *deferFrame) {
	gp := currentGoroutine()
	running := gp.running
	gp.running = nil
	for frame.records != nil {
		record := frame.records
		frame.records = record.next
		record.closure()
	}
	gp.running = running
	gp.defers = frame.prev
}
