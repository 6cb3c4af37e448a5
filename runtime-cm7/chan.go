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

// trySend sends a value if that is possible at once.
func (c *hchan) trySend(value unsafe.Pointer) bool {
	if c.closed {
		raise(plainError("send on closed channel"))
	}
	if c.count == c.size {
		return false
	}
	memMove(c.slot(c.first+c.count), value, uintptr(c.elemSize))
	c.count++
	return true
}

// tryRecv receives a value if that is possible at once: whether it is, and whether the value was sent. What a closed channel gives
// is the zero value. A nil address receives into nothing.
func (c *hchan) tryRecv(value unsafe.Pointer) (possible, sent bool) {
	if c.count == 0 {
		if c.closed && value != nil {
			memClear(value, uintptr(c.elemSize))
		}
		return c.closed, false
	}
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
	return true, true
}

// chanSend sends a value.
func chanSend(c *hchan, value unsafe.Pointer) {
	if c == nil {
		block("chan send (nil chan)")
	}
	for !c.trySend(value) {
		block("chan send")
	}
}

// chanRecv receives a value: whether it was sent, not made up by a closed channel.
func chanRecv(c *hchan, value unsafe.Pointer) bool {
	if c == nil {
		block("chan receive (nil chan)")
	}
	for {
		if possible, sent := c.tryRecv(value); possible {
			return sent
		}
		block("chan receive")
	}
}

// chanClose closes a channel.
func chanClose(c *hchan) {
	if c == nil {
		raise(plainError("close of nil channel"))
	}
	if c.closed {
		raise(plainError("close of closed channel"))
	}
	c.closed = true
}

// chanLen returns the number of values in the buffer.
func chanLen(c *hchan) int {
	if c == nil {
		return 0
	}
	return int(c.count)
}

// chanCap returns the size of the buffer.
func chanCap(c *hchan) int {
	if c == nil {
		return 0
	}
	return int(c.size)
}
