// Package debug is about the running program. There is no garbage collector to be told anything, and no trace of the calls.
package debug

import (
	"math"
	"os"
	"runtime"
	"time"
)

// GCStats is about collections, of which there are none.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats tells that there were none.
func ReadGCStats(stats *GCStats) {
	quantiles := stats.PauseQuantiles
	clear(quantiles)
	*stats = GCStats{PauseQuantiles: quantiles}
}

// gcPercent, maxStack, maxThreads and memoryLimit are what was set last; nothing depends on them.
var (
	gcPercent         = 100
	maxStack          = 250_000_000
	maxThreads        = 10_000
	memoryLimit int64 = math.MaxInt64
)

// SetGCPercent returns what was set before.
func SetGCPercent(percent int) int {
	before := gcPercent
	gcPercent = max(percent, -1)
	return before
}

// SetMemoryLimit returns what was set before; a negative limit sets nothing.
func SetMemoryLimit(limit int64) int64 {
	before := memoryLimit
	if limit >= 0 {
		memoryLimit = limit
	}
	return before
}

// SetMaxStack returns what was set before.
func SetMaxStack(bytes int) int {
	before := maxStack
	maxStack = bytes
	return before
}

// SetMaxThreads returns what was set before.
func SetMaxThreads(threads int) int {
	before := maxThreads
	maxThreads = threads
	return before
}

// SetPanicOnFault cannot make faults panic; it returns false.
func SetPanicOnFault(enabled bool) bool { return false }

// SetTraceback does nothing.
func SetTraceback(level string) {}

// FreeOSMemory does nothing: there is nobody to give memory back to.
func FreeOSMemory() {}

// Stack returns what is known of the goroutine's calls.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		n := runtime.Stack(buf, false)
		if n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

// PrintStack prints what Stack returns.
func PrintStack() {
	os.Stderr.Write(Stack())
}
