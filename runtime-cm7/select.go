// Select statements (spec: Select statements), and how a goroutine waits for channels.

package runtime

import "unsafe"

// selectCase is a case: a send of the value at an address, or a receive to it (nil: the value is not wanted). It stands in the frame
// of the select statement; while its goroutine waits it is in the channel's list.
type selectCase struct {
	c     *hchan
	value unsafe.Pointer
	send  bool
	// gp is the goroutine that waits for it.
	gp   *g
	next *selectCase
	prev *selectCase
}

// caseList is a list of waiting cases, first in, first out.
type caseList struct {
	first *selectCase
	last  *selectCase
}

// list returns the list of its channel that the case waits in.
func (s *selectCase) list() *caseList {
	if s.send {
		return &s.c.senders
	}
	return &s.c.receivers
}

// join appends the case to its list.
func (s *selectCase) join(gp *g) {
	list := s.list()
	s.gp = gp
	s.next = nil
	s.prev = list.last
	if s.prev == nil {
		list.first = s
	} else {
		s.prev.next = s
	}
	list.last = s
}

// leave removes the case from its list.
func (s *selectCase) leave() {
	list := s.list()
	if s.prev == nil {
		list.first = s.next
	} else {
		s.prev.next = s.next
	}
	if s.next == nil {
		list.last = s.prev
	} else {
		s.next.prev = s.prev
	}
}

// complete ends the wait of the case's goroutine: this is the one that came to pass. Done says whether a value went over. The caller has
// the lock.
func (s *selectCase) complete(done bool) {
	gp := s.gp
	for i := range gp.cases {
		if gp.cases[i].c != nil {
			gp.cases[i].leave()
		}
	}
	gp.cases = nil
	gp.chosen = s
	gp.done = done
	ready(gp)
}

// waitForCases parks the running goroutine until one of the cases has come to pass. The caller has the lock, with the state before it;
// afterwards it has the lock no more.
func (gp *g) waitForCases(cases []selectCase, reason string, state uintptr) {
	gp.cases = cases
	for i := range cases {
		if cases[i].c != nil {
			cases[i].join(gp)
		}
	}
	park(reason, state)
}

// selectTurn is where the next select begins to look, so that no case starves.
var selectTurn uint32

// selectGo goes on with a case that can: its number and whether a receive got a value that was sent. If none can, it waits, or, if
// there is a default (not blocking), returns -1.
func selectGo(cases []selectCase, blocking bool) (int, bool) {
	n := len(cases)
	if n == 0 && blocking {
		parkForever("select (no cases)")
	}
	state := lock()
	selectTurn++
	at := int(selectTurn % uint32(maxOne(n)))
	for i := 0; i < n; i++ {
		entry := &cases[at]
		if possible, done := entry.try(); possible {
			unlock(state)
			return at, entry.result(done)
		}
		at++
		if at == n {
			at = 0
		}
	}
	if !blocking {
		unlock(state)
		return -1, false
	}
	gp := current
	gp.waitForCases(cases, "select", state)
	offset := uintptr(unsafe.Pointer(gp.chosen)) - uintptr(unsafe.Pointer(unsafe.SliceData(cases)))
	return int(offset / unsafe.Sizeof(selectCase{})), gp.chosen.result(gp.done)
}

// result turns whether a value went over into what a select statement has of it.
func (s *selectCase) result(done bool) bool {
	if s.send && !done {
		raise(sendOnClosed)
	}
	return done
}

// maxOne returns n, but at least 1.
func maxOne(n int) int {
	if n < 1 {
		return 1
	}
	return n
}

// try does what the case says if that is possible at once: whether it is, and whether a value went over. The caller has the lock.
func (s *selectCase) try() (possible, done bool) {
	if s.c == nil {
		return false, false
	}
	if s.send {
		return s.c.trySend(s.value)
	}
	return s.c.tryRecv(s.value)
}
