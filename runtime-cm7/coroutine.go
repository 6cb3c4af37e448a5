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
	c := &coro{body: body}
	c.partner = newGoroutine(c.run)
	return c
}

// run is the coroutine's goroutine.
func (c *coro) run() {
	c.body(c)
	partner := c.partner
	c.partner = nil
	retire(current)
	switchTo(partner)
}

// coroswitch gives way to the other side until that gives way.
func coroswitch(c *coro) {
	partner := c.partner
	c.partner = current
	current.reason = "coroutine"
	switchTo(partner)
	current.reason = ""
}
