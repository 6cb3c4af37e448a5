// Panics (spec: Handling panics).

package runtime

// panicRecord is a panic under way.
type panicRecord struct {
	value eface
	// link is the panic that was under way when this one began.
	link *panicRecord
	// recovered: a deferred call has called recover, or stopGoexit, but not returned yet.
	recovered bool
	// goexit: this is no panic but a call of Goexit, which runs the deferred calls too and cannot be recovered from.
	goexit bool
}

// spareRecords are panic records to be used again, linked by link: a program may panic and recover for ever.
var spareRecords *panicRecord

// newPanic puts a new panic on the goroutine's list.
func newPanic(gp *g) *panicRecord {
	state := lock()
	p := spareRecords
	if p != nil {
		spareRecords = p.link
	}
	unlock(state)
	if p == nil {
		p = new(panicRecord)
	} else {
		*p = panicRecord{}
	}
	p.link = gp.panics
	gp.panics = p
	return p
}

// gopanic runs the deferred calls of all open frames, innermost first, until one of them recovers.
func gopanic(value eface) {
	if value._type == nil {
		err := any(new(PanicNilError))
		value = toEface(err)
	}
	gp := currentGoroutine()
	p := newPanic(gp)
	p.value = value
	unwind(gp, p)
	crash(gp)
}

// unwind runs deferred calls on behalf of p. It returns when there are none left.
func unwind(gp *g, p *panicRecord) {
	for gp.defers != nil {
		frame := gp.defers
		record := frame.records
		if record == nil {
			gp.defers = frame.prev
			continue
		}
		frame.records = record.next
		gp.running = p
		record.closure()
		if p.recovered {
			resume(gp, frame)
		}
	}
}

// resume continues after a recovery in the function that opened the frame. Panics that began after it was opened are over with
// it. A Goexit among them goes on: nothing but the goroutine's end or stopGoexit stops that.
func resume(gp *g, frame *deferFrame) {
	for gp.panics != frame.panics {
		p := gp.panics
		if p.goexit && !p.recovered {
			unwind(gp, p)
			endGoroutine(gp)
		}
		gp.panics = p.link
		state := lock()
		p.link = spareRecords
		spareRecords = p
		unlock(state)
	}
	gp.running = frame.running
	gp.defers = frame
	restoreContext(frame)
}

// recoverPanic is recover() in a function that a defer called directly, if deferred says so.
func recoverPanic(deferred bool) eface {
	p := currentGoroutine().running
	if !deferred || p == nil || p.goexit || p.recovered {
		return eface{}
	}
	p.recovered = true
	return p.value
}

// Goexit runs all deferred calls and ends the goroutine that calls it.
func Goexit() {
	gp := currentGoroutine()
	p := newPanic(gp)
	p.goexit = true
	unwind(gp, p)
	endGoroutine(gp)
}

// stopGoexit, called by a deferred function, makes the Goexit that runs it go no further than the function that deferred it. It
// reports whether there is one. Package testing's tests end with a Goexit.
func stopGoexit() bool {
	p := currentGoroutine().running
	if p == nil || !p.goexit {
		return false
	}
	p.recovered = true
	return true
}
