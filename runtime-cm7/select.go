// Select statements (spec: Select statements).

package runtime

import "unsafe"

// selectCase is a case: a send of the value at an address, or a receive to it (nil: the value is not wanted).
type selectCase struct {
	c     *hchan
	value unsafe.Pointer
	send  bool
}

// selectTurn is where the next select begins to look, so that no case starves.
var selectTurn uint32

// selectGo goes on with a case that can: its number and whether a receive got a value that was sent. If none can, it waits, or, if
// there is a default (not blocking), returns -1.
func selectGo(cases []selectCase, blocking bool) (int, bool) {
	n := len(cases)
	if n == 0 && blocking {
		block("select (no cases)")
	}
	for {
		selectTurn++
		at := int(selectTurn % uint32(maxOne(n)))
		for i := 0; i < n; i++ {
			entry := &cases[at]
			if possible, sent := entry.try(); possible {
				return at, sent
			}
			at++
			if at == n {
				at = 0
			}
		}
		if !blocking {
			return -1, false
		}
		block("select")
	}
}

// maxOne returns n, but at least 1.
func maxOne(n int) int {
	if n < 1 {
		return 1
	}
	return n
}

// try does what the case says if that is possible at once.
func (s *selectCase) try() (possible, sent bool) {
	if s.c == nil {
		return false, false
	}
	if s.send {
		return s.c.trySend(s.value), false
	}
	return s.c.tryRecv(s.value)
}
