// The scheduler. A goroutine runs until it waits for something, ends, calls Gosched, or its time is over while others are ready; then the
// one that has been ready longest goes on.

package runtime

import "unsafe"

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

// lock keeps everything else from running, interrupts too, and returns the state before, for unlock. What the runtime knows of all
// goroutines is only changed between the two. In a program in which nothing runs beside main.main they do nothing.
func lock() uintptr {
	if concurrent {
		return disableInterrupts()
	}
	return 0
}

// unlock goes back to the state before a lock.
func unlock(state uintptr) {
	if concurrent {
		restoreInterrupts(state)
	}
}

// ready lets a goroutine run that waited or is new. The caller has the lock.
func ready(gp *g) {
	gp.status = statusRuns
	readyQueue.put(gp)
}

// park lets the others run until somebody makes the running goroutine ready. The caller has the lock, with the state before it, and has
// noted what the goroutine waits for; afterwards it has the lock no more. The reason is for the report of a deadlock.
func park(reason string, state uintptr) {
	current.reason = reason
	if concurrent {
		leave(statusWaits, state)
	} else {
		current.status = statusWaits
		reportDeadlock()
	}
}

// parkForever never returns.
func parkForever(reason string) {
	for {
		park(reason, lock())
	}
}

// Gosched lets other goroutines run.
func Gosched() {
	if concurrent {
		state := lock()
		ready(current)
		switchTo(readyQueue.take(), statusRuns, state)
	}
}

// leave goes on with the goroutine that has been ready longest, asleep until there is one. That may be the one that leaves.
func leave(status goroutineStatus, state uintptr) {
	current.status = status
	for {
		if gp := readyQueue.take(); gp != nil {
			switchTo(gp, status, state)
			return
		}
		idle()
	}
}

// successor is the goroutine that PendSV's handler is to go on with; nil if the running one's time is over.
var successor *g

// switchTo goes on with another goroutine, and returns when somebody goes on with the running one. The caller has the lock; afterwards
// nobody has.
func switchTo(gp *g, status goroutineStatus, state uintptr) {
	if gp != current {
		if state != 0 || exceptionNumber() != 0 {
			fatal("a wait where interrupts are held off")
		}
		current.status = status
		successor = gp
		storeRegister(registerICSR, icsrSetPendSV)
	}
	unlock(state)
}

// switchStacks changes goroutines: from the stack pointer of the running one, that of the next. Called by PendSV_Handler (switch.s) with
// interrupts off.
func switchStacks(sp uintptr) uintptr {
	from, to := current, successor
	// A frame larger than the guard can reach over it.
	if sp < uintptr(stackGuardStart(from))+stackGuard {
		stackOverflow()
	}
	successor = nil
	if to == nil {
		to = readyQueue.take()
		if to == nil {
			return sp
		}
		readyQueue.put(from)
	}
	from.sp = sp
	from.deferTarget = deferTarget
	to.status = statusRuns
	deferTarget = to.deferTarget
	current = to
	sliceUsed = 0
	guardStack(to)
	return to.sp
}

const (
	// registerSHPR3 holds the priorities of PendSV and SysTick, shprPendSVLowest is the lowest for PendSV (Armv7-M ARM B3.2.12).
	registerSHPR3    = 0xE000ED20
	shprPendSVLowest = 0xFF << 16
	// icsrSetPendSV requests PendSV.
	icsrSetPendSV = 1 << 28
)

// startScheduler is called before anything is started that runs beside main.main.
func startScheduler() {
	if concurrent {
		return
	}
	concurrent = true
	storeRegister(registerSHPR3, loadRegister(registerSHPR3)|shprPendSVLowest)
	stack := reserve(targetGoroutineStack, stackAlign)
	guardHandlers(stack)
	change := switchStacks
	useProcessStack(stack+targetGoroutineStack, codeOf(unsafe.Pointer(&change)))
	// The clock must run before interrupts ask for the time.
	nanotime()
	startSlices()
}

// useProcessStack moves handlers to another stack, and leaves the code that changes goroutines there. In core.s.
func useProcessStack(mainStack uintptr, change unsafe.Pointer)

// sliceLength is how long a goroutine runs while others are ready, in milliseconds.
const sliceLength = 10

var (
	// sliceUsed is for how many milliseconds the running goroutine has run.
	sliceUsed uint32
	// held counts what wants the running goroutine to go on: lines that are printed, sync.Pool.
	held uint32
)

// sliceTick is called every millisecond, in an interrupt.
func sliceTick() {
	if !concurrent {
		return
	}
	state := lock()
	runTimers()
	sliceUsed++
	if sliceUsed >= sliceLength && held == 0 && current.status == statusRuns && readyQueue.first != nil {
		storeRegister(registerICSR, icsrSetPendSV)
	}
	unlock(state)
}

// hold keeps the running goroutine running, until release has been called as often.
func hold() {
	if concurrent {
		state := lock()
		held++
		unlock(state)
	}
}

// release is the counterpart of hold.
func release() {
	if concurrent {
		state := lock()
		// What was held before anything ran beside it has not been counted.
		if held != 0 {
			held--
		}
		unlock(state)
	}
}

// idle waits for an interrupt, or until it is time for the first timer, and lets the handlers run. The caller has the lock.
func idle() {
	if timers != nil {
		if left := timers.when - nanotime(); left > 0 {
			sleepAtMost(left)
		}
	} else {
		if !interruptsEnabled() {
			reportDeadlock()
		}
		waitForInterrupt()
	}
	restoreInterrupts(0)
	disableInterrupts()
	runTimers()
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
	ended := mainGoroutine.status == statusEnded
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
