// Range over functions (spec: For statements with range clause): the loop's body is a function that the iterator calls.

package runtime

import "unsafe"

// What the state of such a loop says. The compiler keeps it in a variable for each loop.
const (
	rangeReady        = iota // the body may be called
	rangeDone                // the body has left the loop
	rangePanic               // the body has been called and not returned
	rangeExhausted           // the iterator has returned
	rangeMissingPanic        // the iterator has returned though the body panicked
)

// panicRangeState panics because an iterator broke the rules.
func panicRangeState(state int) {
	switch state {
	case rangeDone:
		panic(errorString("range function continued iteration after function for loop body returned false"))
	case rangePanic:
		panic(errorString("range function continued iteration after loop body panic"))
	case rangeExhausted:
		panic(errorString("range function continued iteration after whole loop exit"))
	default:
		panic(errorString("range function recovered a loop body panic and did not resume panicking"))
	}
}

// currentDeferFrame returns the innermost defer frame, for deferInFrame.
func currentDeferFrame() unsafe.Pointer {
	return unsafe.Pointer(currentGoroutine().defers)
}

// deferInFrame registers a call that the body of a loop defers with the frame of the function that the loop stands in.
func deferInFrame(frame unsafe.Pointer, closure func()) {
	deferPush((*deferFrame)(frame), new(deferRecord), closure)
}
