// The monotonic clock. A counter of the chip's, chosen by build tags, tells the time since its last tick, and its interrupt counts the
// ticks. It starts when it is first asked for; a program that does not is never interrupted.
//
// Of a counter this file needs: tickNanos, the nanoseconds from tick to tick; nanoCycle, those of a count in units of 2^-nanoShift;
// startClock; clockCycles, the counts since the last tick; tickPending, whether a tick waits to be counted; and sleepAtMost.

package runtime

import "runtime/volatile"

// nanoShift: a count is below 2^32 and lasts less than 2^11 ns, so that their product fits 64 bits.
const (
	nanoShift = 20
	nanoCycle = 1_000_000_000 << nanoShift / targetClockHz
)

// clockNanos is the time of the last tick. Only the interrupt changes it.
var clockNanos uint64

var clockRuns bool

// nanotime returns the time since the clock started, in nanoseconds. It never goes back, whether interrupts are on or off.
func nanotime() int64 {
	if !clockRuns {
		clockRuns = true
		startClock()
	}
	for {
		before := volatile.LoadUint64(&clockNanos)
		cycles := clockCycles()
		now := before
		if tickPending() {
			// Interrupts are off, or this is one: the last tick has not been counted yet.
			cycles = clockCycles()
			now += tickNanos
		}
		if volatile.LoadUint64(&clockNanos) == before {
			return int64(now + uint64(cycles)*nanoCycle>>nanoShift)
		}
	}
}

// laterBy returns the time of the clock in some nanoseconds, which are not negative.
func laterBy(nanos int64) int64 {
	when := nanotime() + nanos
	if when < nanos {
		when = 1<<63 - 1
	}
	return when
}

// sleep waits, the core asleep.
func sleep(nanos int64) {
	end := laterBy(nanos)
	for {
		// An interrupt that comes between the look at the clock and the wait must still end the wait: it does so while it is held off.
		state := disableInterrupts()
		left := end - nanotime()
		if left > 0 {
			sleepAtMost(left)
		}
		restoreInterrupts(state)
		if left <= 0 {
			return
		}
	}
}
