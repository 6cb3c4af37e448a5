// Timers: what is to happen at a time. They are looked at every millisecond, in an interrupt, and when nothing else is to be done. All
// but what package time calls is called with the lock.

package runtime

import _ "unsafe" // for go:linkname

// timer begins as time.Timer and time.Ticker do.
type timer struct {
	// channel is the C of both, and set tells package time that it comes from here.
	channel *hchan
	set     bool
	// when and period are in nanoseconds of the clock; a period of 0 is none. A timer whose time has not come is in the list.
	when    int64
	period  int64
	pending bool
	// call is called with arg, a number that is not used, and by how many nanoseconds it is late. It may be called in an interrupt, and
	// must not wait.
	call func(arg any, seq uintptr, late int64)
	arg  any
	next *timer
}

// timers are those whose time has not come, the first one first.
var timers *timer

// start puts a timer into the list: behind those of the same time.
func (t *timer) start(when, period int64) {
	t.when = when
	t.period = period
	t.pending = true
	link := &timers
	for *link != nil && (*link).when <= when {
		link = &(*link).next
	}
	t.next = *link
	*link = t
}

// stop takes a timer out of the list, and a time nobody has received out of its channel. It reports whether there was anything to stop.
func (t *timer) stop() bool {
	stopped := t.pending
	if stopped {
		link := &timers
		for *link != t {
			link = &(*link).next
		}
		*link = t.next
		t.pending = false
	}
	for t.channel != nil && t.channel.count != 0 {
		t.channel.take(nil)
		stopped = true
	}
	return stopped
}

// runTimers does what is due.
func runTimers() {
	for timers != nil {
		t := timers
		late := nanotime() - t.when
		if late < 0 {
			return
		}
		timers = t.next
		t.pending = false
		if t.period > 0 {
			t.start(t.when+t.period*(1+late/t.period), t.period)
		}
		t.call(t.arg, 0, late)
	}
}

// sleepFor parks the running goroutine for some nanoseconds.
func sleepFor(nanos int64) {
	state := lock()
	gp := current
	gp.sleep.call = wakeSleeper
	gp.sleep.arg = gp
	gp.sleep.start(laterBy(nanos), 0)
	park("sleep", state)
}

// wakeSleeper is what the timer of a sleeping goroutine does.
func wakeSleeper(arg any, seq uintptr, late int64) {
	ready(arg.(*g))
}

//go:linkname timeNewTimer time.newTimer
func timeNewTimer(when, period int64, f func(any, uintptr, int64), arg any, channel *hchan) *timer {
	startScheduler()
	t := &timer{channel: channel, set: true, call: f, arg: arg}
	if channel != nil {
		channel.timer = true
	}
	state := lock()
	t.start(when, period)
	unlock(state)
	return t
}

//go:linkname timeStopTimer time.stopTimer
func timeStopTimer(t *timer) bool {
	state := lock()
	runTimers()
	stopped := t.stop()
	unlock(state)
	return stopped
}

//go:linkname timeResetTimer time.resetTimer
func timeResetTimer(t *timer, when, period int64) bool {
	state := lock()
	runTimers()
	stopped := t.stop()
	t.start(when, period)
	unlock(state)
	return stopped
}
