// Goroutines (spec: Go statements): what the runtime keeps of each, how one begins and ends.

package runtime

import "unsafe"

// g is a goroutine.
type g struct {
	// sp is its stack pointer while it does not run; what lies there is described in switch.s.
	sp uintptr
	// before is the number of goroutines started before it: 0 for the one that runs main.main, which therefore starts as zero.
	before uint32
	// stack is the lowest address of its stack; 0 for the main stack.
	stack uintptr
	// closure is the call it was started for.
	closure func()
	// defers are the open defer frames, the innermost first.
	defers *deferFrame
	// panics are the panics that have not been dealt with, the newest first.
	panics *panicRecord
	// running is the panic that called the deferred function now running; nil for one that runs because its function returns.
	running *panicRecord
	// next is the one after it in the queue it is in: of those that can run, of those that wait for a key, or of those that have ended.
	next *g
	// others links all that have begun and not ended.
	others *g
	// deferTarget is the variable of that name while it does not run.
	deferTarget unsafe.Pointer
	// status says whether it can run. What it waits for is the reason, for the report of a deadlock.
	status goroutineStatus
	reason string
	// key is what it waits for in a list of waiters (wait.go).
	key unsafe.Pointer
	// cases are the channel operations it waits for, in the frame of a select or in single. The one that came to pass is chosen, and
	// done says whether a value went over: if not, the channel was closed.
	cases  []selectCase
	chosen *selectCase
	done   bool
	single [1]selectCase
	// sleep ends its sleep.
	sleep timer
}

// goroutineStatus says what a goroutine does.
type goroutineStatus uint8

const (
	// statusRuns: it runs, or would if it were its turn.
	statusRuns goroutineStatus = iota
	// statusWaits: it waits until somebody makes it ready.
	statusWaits
	// statusEnded: it is over.
	statusEnded
)

// mainGoroutine runs main.main.
var mainGoroutine g

var (
	// current is the goroutine that runs.
	current = &mainGoroutine
	// concurrent is set before anything is started that runs beside main.main: a goroutine or a timer. In a program that starts none it
	// is a constant, and the scheduler is left out.
	concurrent bool
	// started is the number of goroutines started besides that.
	started uint32
	// others are the goroutines besides the one that runs main.main, linked by others.
	others *g
	// ended are goroutines that are over, to be used again with their stacks, linked by next.
	ended *g
)

// currentGoroutine returns the goroutine that runs.
func currentGoroutine() *g {
	return current
}

// stackAlign lets the guard at the end of a stack be a region of the MPU.
const stackAlign = stackGuard

// newContext is what lies on the stack of a goroutine that has not run: see switch.s.
type newContext struct {
	r4to11    [8]uint32
	excReturn uint32
	r0to3     [4]uint32
	r12       uint32
	lr        uint32
	pc        uintptr
	psr       uint32
}

const (
	// excReturnThread returns to thread mode and the process stack, without floating-point state.
	excReturnThread = 0xFFFFFFFD
	// psrThumb is the Thumb state bit of the program status register.
	psrThumb = 1 << 24
)

// goStart starts a goroutine.
func goStart(closure func()) {
	startScheduler()
	state := lock()
	ready(newGoroutine(closure))
	unlock(state)
}

// newGoroutine returns a goroutine that will call a closure when it is first switched to. The caller has the lock.
func newGoroutine(closure func()) *g {
	// A goroutine that has just ended is still on its stack while it looks for another to go on.
	link := &ended
	if *link == current {
		link = &current.next
	}
	gp := *link
	if gp != nil {
		*link = gp.next
	} else {
		gp = new(g)
		gp.stack = uintptr(reserve(targetGoroutineStack, stackAlign))
	}
	stack := gp.stack
	*gp = g{stack: stack, closure: closure}
	started++
	gp.before = started
	gp.others = others
	others = gp
	gp.sp = stack + targetGoroutineStack - unsafe.Sizeof(newContext{})
	begin := runGoroutine
	code := uintptr(codeOf(unsafe.Pointer(&begin)))
	// In a frame the address is even, and psr says that it is Thumb code.
	context := newContext{excReturn: excReturnThread, pc: code &^ 1, psr: psrThumb}
	*(*newContext)(unsafe.Pointer(gp.sp)) = context
	return gp
}

// codeOf returns the address of the code of a function value, which is its first word.
func codeOf(function unsafe.Pointer) unsafe.Pointer {
	return **(**unsafe.Pointer)(function)
}

// runGoroutine is where a new goroutine begins. It has no caller to return to.
func runGoroutine() {
	gp := current
	gp.closure()
	endGoroutine(gp)
}

// endGoroutine ends the running goroutine, whose deferred calls have run.
func endGoroutine(gp *g) {
	if !concurrent {
		fatal(nothingLeft)
		return
	}
	state := lock()
	if gp != &mainGoroutine {
		retire(gp)
	}
	leave(statusEnded, state)
}

// nothingLeft is why a program ends whose last goroutine has ended, and that was not by returning from main.main.
const nothingLeft = "no goroutines (main called runtime.Goexit) - deadlock!"

// retire takes the running goroutine off the list and offers it for use again. The caller has the lock.
func retire(gp *g) {
	link := &others
	for *link != gp {
		link = &(*link).others
	}
	*link = gp.others
	gp.next = ended
	ended = gp
}

// NumGoroutine returns the number of goroutines there are.
func NumGoroutine() int {
	state := lock()
	n := 1
	for gp := others; gp != nil; gp = gp.others {
		n++
	}
	unlock(state)
	return n
}
