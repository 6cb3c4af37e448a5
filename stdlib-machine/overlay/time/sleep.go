package time

import _ "unsafe" // for go:linkname

// Sleep pauses the current goroutine for at least the duration; not at all if it is zero or negative.
func Sleep(d Duration) {
	if d > 0 {
		sleep(int64(d))
	}
}

//go:linkname sleep runtime.sleep
func sleep(nanos int64)

//go:linkname nanotime runtime.nanotime
func nanotime() int64
