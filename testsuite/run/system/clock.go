// The clock never goes back, and pauses take at least as long as they should.
package main

import "time"

func main() {
	before := time.Now()
	for range 1000 {
		now := time.Now()
		if now.Before(before) {
			println("the clock went back")
		}
		before = now
	}
	for _, pause := range []time.Duration{0, -time.Second, 20 * time.Microsecond, 3 * time.Millisecond, 40 * time.Millisecond} {
		start := time.Now()
		time.Sleep(pause)
		took := time.Since(start)
		println(pause.String(), took >= pause)
	}
}
