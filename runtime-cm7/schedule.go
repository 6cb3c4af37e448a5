// The scheduler. A goroutine runs until it waits for something, ends, or calls Gosched; then the one that has been ready longest goes on.

package runtime

// queue is a list of goroutines, first in, first out, linked by next.
type queue struct {
	first *g
	last  *g
}

// put appends a goroutine.
func (q *queue) put(gp *g) {
	gp.next = nil
	if q.first == nil {
		q.first = gp
	} else {
		q.last.next = gp
	}
	q.last = gp
}

// take removes the first goroutine; nil if there is none.
func (q *queue) take() *g {
	gp := q.first
	if gp != nil {
		q.first = gp.next
		gp.next = nil
	}
	return gp
}

// readyQueue holds the goroutines that can run but do not.
var readyQueue queue

// ready lets a goroutine run that waited or is new.
func ready(gp *g) {
	readyQueue.put(gp)
}

// park lets the others run until somebody makes the running goroutine ready. What it waits for has been noted before; the reason is
// for the report of a deadlock.
func park(reason string) {
	gp := current
	gp.reason = reason
	if concurrent {
		switchTo(nextReady())
	} else {
		reportDeadlock()
	}
	gp.reason = ""
}

// parkForever never returns.
func parkForever(reason string) {
	for {
		park(reason)
	}
}

// Gosched lets other goroutines run.
func Gosched() {
	if concurrent {
		ready(current)
		switchTo(nextReady())
	}
}

// switchTo goes on with another goroutine, until somebody switches back to the running one.
func switchTo(gp *g) {
	from := current
	if gp == from {
		return
	}
	current = gp
	guardStack(gp)
	switchContext(&from.context, &gp.context)
}

// switchContext saves the context of the caller and loads another one. In switch.s.
func switchContext(save, load *[26]uint32)

// nextReady returns the goroutine that has been ready longest, asleep until there is one. It runs on the stack of the goroutine that
// waits, which may be the one.
func nextReady() *g {
	for {
		runTimers()
		if gp := readyQueue.take(); gp != nil {
			return gp
		}
		idle()
	}
}

// idle waits for an interrupt, or until it is time for the first timer.
func idle() {
	if timers == nil {
		if !interruptsEnabled() {
			reportDeadlock()
		}
		waitForInterrupt()
		return
	}
	// An interrupt that comes between the look at the clock and the wait must still end the wait: it does so while it is held off.
	state := disableInterrupts()
	left := timers.when - nanotime()
	if left > 0 {
		sleepAtMost(left)
	}
	restoreInterrupts(state)
}

// The NVIC's registers that tell which interrupts are enabled (Armv7-M ARM B3.4.4).
const (
	registerInterruptSet = 0xE000E100
	interruptWords       = (targetInterrupts + 31) / 32
)

// interruptsEnabled reports whether any interrupt could end a wait: the handlers are as good as goroutines.
func interruptsEnabled() bool {
	for i := uintptr(0); i < interruptWords; i++ {
		if loadRegister(registerInterruptSet+i*4) != 0 {
			return true
		}
	}
	return false
}

// reportDeadlock ends the program because nothing can ever go on.
func reportDeadlock() {
	// A goroutine without a reason has ended.
	ended := mainGoroutine.reason == ""
	if ended && others == nil {
		fatal(nothingLeft)
	}
	putString("fatal error: all goroutines are asleep - deadlock!\n")
	if !ended {
		putGoroutine(mainGoroutine.before, mainGoroutine.reason)
	}
	// The list has the newest first.
	for before := uint32(1); before <= started; before++ {
		for gp := others; gp != nil; gp = gp.others {
			if gp.before == before {
				putGoroutine(gp.before, gp.reason)
			}
		}
	}
	exit(2)
}

// putGoroutine prints the line that begins a report about a goroutine, from how many started before it and what it does.
func putGoroutine(before uint32, what string) {
	putString("\ngoroutine ")
	printUint(uint(before + 1))
	putString(" [")
	putString(what)
	putString("]:\n")
}
