// What the runtime keeps for each goroutine.

package runtime

// g is a goroutine.
type g struct {
	// id is 1 for the goroutine that runs main.main.
	id uint32
	// defers are the open defer frames, the innermost first.
	defers *deferFrame
	// panics are the panics that have not been dealt with, the newest first.
	panics *panicRecord
	// running is the panic that called the deferred function now running; nil for one that runs because its function returns.
	running *panicRecord
}

// mainGoroutine runs main.main. It is in .data so that its id is right from the start.
var mainGoroutine = g{id: 1}

// currentGoroutine returns the goroutine that runs.
func currentGoroutine() *g {
	return &mainGoroutine
}
