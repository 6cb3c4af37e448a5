// Goroutines (spec: Go statements): what the runtime keeps of each, how one begins and ends.

package runtime

import "unsafe"

// g is a goroutine.
type g struct {
	// context is what switchContext (switch.s) saves: r4-r11, sp, lr, d8-d15. It must be the first field.
	context [26]uint32
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
	// reason says what it waits for, for the report of a deadlock.
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

const (
	// stackAlign lets the guard at the end of a stack be a region of the MPU.
	stackAlign = stackGuard
	// contextSP and contextLR are words of a context.
	contextSP = 8
	contextLR = 9
)

// goStart starts a goroutine.
func goStart(closure func()) {
	ready(newGoroutine(closure))
}

// newGoroutine returns a goroutine that will call a closure when it is first switched to.
func newGoroutine(closure func()) *g {
	concurrent = true
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
	begin := runGoroutine
	gp.context[contextSP] = uint32(stack + targetGoroutineStack)
	gp.context[contextLR] = uint32(uintptr(codeOf(begin)))
	return gp
}

// codeOf returns the address of a function's code: the first word of a function value.
func codeOf(function func()) unsafe.Pointer {
	return **(**unsafe.Pointer)(unsafe.Pointer(&function))
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
	if gp != &mainGoroutine {
		retire(gp)
	}
	switchTo(nextReady())
}

// nothingLeft is why a program ends whose last goroutine has ended, and that was not by returning from main.main.
const nothingLeft = "no goroutines (main called runtime.Goexit) - deadlock!"

// retire takes the running goroutine off the list and offers it for use again.
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
	n := 1
	for gp := others; gp != nil; gp = gp.others {
		n++
	}
	return n
}
