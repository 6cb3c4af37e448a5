// What package time asks the runtime, by go:linkname. No chip knows the date: the program begins at the Unix epoch.

package runtime

import "unsafe"

//go:linkname timeSleep time.Sleep
func timeSleep(nanos int64) {
	if nanos > 0 {
		sleep(nanos)
	}
}

// timeNow returns the date, in seconds and nanoseconds since the epoch, and the reading of the clock.
//
//go:linkname timeNow time.runtimeNow
func timeNow() (sec int64, nsec int32, mono int64) {
	mono = nanotime()
	return mono / 1_000_000_000, int32(mono % 1_000_000_000), mono
}

//go:linkname timeNowWall time.now
func timeNowWall() (sec int64, nsec int32, mono int64) {
	return timeNow()
}

//go:linkname timeNano time.runtimeNano
//vole:pure
func timeNano() int64 {
	return nanotime()
}

// timer is time.Timer and time.Ticker.
type timer struct {
	channel unsafe.Pointer
	running bool
}

// What is to happen later happens in goroutines of its own.
//
//go:linkname timeNewTimer time.newTimer
func timeNewTimer(when, period int64, f func(any, uintptr, int64), arg any, channel unsafe.Pointer) *timer {
	fatal("timers are not supported yet")
	return nil
}

//go:linkname timeStopTimer time.stopTimer
func timeStopTimer(t *timer) bool {
	fatal("timers are not supported yet")
	return false
}

//go:linkname timeResetTimer time.resetTimer
func timeResetTimer(t *timer, when, period int64) bool {
	fatal("timers are not supported yet")
	return false
}
