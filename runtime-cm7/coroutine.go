// Coroutines, which package iter makes pull iterators of: a goroutine that runs only when another one gives way to it.

package runtime

// coro is a coroutine.
type coro struct {
	// partner is the goroutine that does not run: who made the coroutine or asked it to go on, or the coroutine's own; nil when it is over.
	partner *g
	body    func(*coro)
}

// newcoro returns a coroutine that will run a body when it is first switched to.
func newcoro(body func(*coro)) *coro {
	startScheduler()
	c := &coro{body: body}
	state := lock()
	c.partner = newGoroutine(c.run)
	unlock(state)
	return c
}

// run is the coroutine's goroutine.
func (c *coro) run() {
	c.body(c)
	state := lock()
	partner := c.partner
	c.partner = nil
	retire(current)
	switchTo(partner, statusEnded, state)
}

// coroswitch gives way to the other side until that gives way.
func coroswitch(c *coro) {
	state := lock()
	partner := c.partner
	c.partner = current
	current.reason = "coroutine"
	switchTo(partner, statusWaits, state)
}
