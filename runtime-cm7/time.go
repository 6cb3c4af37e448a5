// What package time asks the runtime, by go:linkname. No chip knows the date: the program begins at the Unix epoch.

package runtime

import _ "unsafe" // for go:linkname

//go:linkname timeSleep time.Sleep
func timeSleep(nanos int64) {
	switch {
	case nanos <= 0:
		Gosched()
	case concurrent:
		sleepFor(nanos)
	default:
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
