// Goroutines. So far there is one, so that waiting for another is a deadlock.

package runtime

// goStart starts a goroutine.
func goStart(closure func()) {
	fatal("goroutines are not supported yet")
}

// block waits until another goroutine lets this one go on; the reason is for the report.
func block(reason string) {
	putString("fatal error: all goroutines are asleep - deadlock!\n\ngoroutine ")
	printUint(uint(currentGoroutine().id))
	putString(" [")
	putString(reason)
	putString("]:\n")
	exit(2)
}

// Gosched lets other goroutines run.
func Gosched() {}

// NumGoroutine returns the number of goroutines there are.
func NumGoroutine() int {
	return 1
}
