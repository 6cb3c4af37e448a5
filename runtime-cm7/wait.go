// Waiting for something that has an address: a semaphore of package sync, a sync.Cond.

package runtime

import "unsafe"

// waiters are the goroutines that wait for a key, the one that has waited longest first.
var waiters queue

// waitFor parks the running goroutine until the key's turn comes. The caller has the lock, and has it again afterwards.
func waitFor(key unsafe.Pointer, reason string, state uintptr) {
	current.key = key
	waiters.put(current)
	park(reason, state)
	lock()
}

// wake makes goroutines ready that wait for a key: the one that has waited longest, or all. The caller has the lock.
func wake(key unsafe.Pointer, all bool) {
	var before *g
	for gp := waiters.first; gp != nil; {
		next := gp.next
		if gp.key != key {
			before = gp
			gp = next
			continue
		}
		if before == nil {
			waiters.first = next
		} else {
			before.next = next
		}
		if waiters.last == gp {
			waiters.last = before
		}
		ready(gp)
		if !all {
			return
		}
		gp = next
	}
}
