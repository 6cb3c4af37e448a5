// Channels (spec: Channel types; Send statements; Receive operator; Close).

package runtime

import "unsafe"

// hchan is a channel. A channel value is a pointer to it, or nil.
type hchan struct {
	// count of the size elements of the buffer are in use, from the first on, cyclically.
	count    uint32
	size     uint32
	first    uint32
	elemSize uint32
	buffer   unsafe.Pointer
	closed   bool
	// timer: it is a time.Timer's, for which it looks as if it had no buffer.
	timer bool
	// receivers and senders wait. There is never one of each.
	receivers caseList
	senders   caseList
}

// makeChan returns a new channel; the size is no negative number.
func makeChan(t *_type, size int) *hchan {
	if uint64(size)*uint64(t.elem.size) > maxInt-heapAlign {
		panicMakeChanSize()
	}
	c := new(hchan)
	c.size = uint32(size)
	c.elemSize = t.elem.size
	c.buffer = alloc(uintptr(c.size * c.elemSize))
	return c
}

// slot returns the address of the n-th element of the buffer, cyclically; n is below twice the size.
func (c *hchan) slot(n uint32) unsafe.Pointer {
	if n >= c.size {
		n -= c.size
	}
	return unsafe.Add(c.buffer, n*c.elemSize)
}

// put appends a value to the buffer, in which there is room.
func (c *hchan) put(value unsafe.Pointer) {
	memMove(c.slot(c.first+c.count), value, uintptr(c.elemSize))
	c.count++
}

// take removes the first value from the buffer, in which there is one. A nil address receives into nothing.
func (c *hchan) take(value unsafe.Pointer) {
	from := c.slot(c.first)
	if value != nil {
		memMove(value, from, uintptr(c.elemSize))
	}
	memClear(from, uintptr(c.elemSize))
	c.first++
	if c.first == c.size {
		c.first = 0
	}
	c.count--
}

// sendOnClosed is what a send on a closed channel panics with.
const sendOnClosed = plainError("send on closed channel")

// trySend sends a value if that is possible at once: whether it is, and whether the value was sent, not refused by a closed channel. The
// caller has the lock.
func (c *hchan) trySend(value unsafe.Pointer) (possible, sent bool) {
	if c.closed {
		return true, false
	}
	if receiver := c.receivers.first; receiver != nil {
		if receiver.value != nil {
			memMove(receiver.value, value, uintptr(c.elemSize))
		}
		receiver.complete(true)
		return true, true
	}
	if c.count == c.size {
		return false, false
	}
	c.put(value)
	return true, true
}

// tryRecv receives a value if that is possible at once: whether it is, and whether the value was sent. What a closed channel gives
// is the zero value. A nil address receives into nothing. The caller has the lock.
func (c *hchan) tryRecv(value unsafe.Pointer) (possible, sent bool) {
	sender := c.senders.first
	if c.count != 0 {
		c.take(value)
		if sender != nil {
			c.put(sender.value)
			sender.complete(true)
		}
		return true, true
	}
	if sender != nil {
		if value != nil {
			memMove(value, sender.value, uintptr(c.elemSize))
		}
		sender.complete(true)
		return true, true
	}
	if c.closed && value != nil {
		memClear(value, uintptr(c.elemSize))
	}
	return c.closed, false
}

// chanSend sends a value.
func chanSend(c *hchan, value unsafe.Pointer) {
	if c == nil {
		parkForever("chan send (nil chan)")
	}
	state := lock()
	possible, sent := c.trySend(value)
	if possible {
		unlock(state)
	} else {
		sent = c.wait(value, true, "chan send", state)
	}
	if !sent {
		raise(sendOnClosed)
	}
}

// chanRecv receives a value: whether it was sent, not made up by a closed channel.
func chanRecv(c *hchan, value unsafe.Pointer) bool {
	if c == nil {
		parkForever("chan receive (nil chan)")
	}
	state := lock()
	possible, sent := c.tryRecv(value)
	if possible {
		unlock(state)
		return sent
	}
	return c.wait(value, false, "chan receive", state)
}

// wait parks the running goroutine until a value has gone over, or the channel has been closed: then it returns false. The caller has the
// lock, with the state before it; afterwards it has the lock no more.
func (c *hchan) wait(value unsafe.Pointer, send bool, reason string, state uintptr) bool {
	gp := current
	gp.single[0] = selectCase{c: c, value: value, send: send}
	gp.waitForCases(gp.single[:], reason, state)
	return gp.done
}

// chanClose closes a channel.
func chanClose(c *hchan) {
	if c == nil {
		raise(plainError("close of nil channel"))
	}
	state := lock()
	if c.closed {
		unlock(state)
		raise(plainError("close of closed channel"))
	}
	c.closed = true
	for c.receivers.first != nil {
		receiver := c.receivers.first
		if receiver.value != nil {
			memClear(receiver.value, uintptr(c.elemSize))
		}
		receiver.complete(false)
	}
	for c.senders.first != nil {
		c.senders.first.complete(false)
	}
	unlock(state)
}

// chanLen returns the number of values in the buffer.
func chanLen(c *hchan) int {
	if c == nil || c.timer {
		return 0
	}
	return int(c.count)
}

// chanCap returns the size of the buffer.
func chanCap(c *hchan) int {
	if c == nil || c.timer {
		return 0
	}
	return int(c.size)
}
