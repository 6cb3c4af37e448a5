// Ranging over maps (spec: For statements with range clause).
//
// An iterator walks the entry numbers there were at its beginning. Entries removed before it comes to them are not produced;
// entries added while it runs are produced if they take the place of one removed ahead of it.

package runtime

import "unsafe"

// mapIter is an iterator. Key and elem, the addresses in the current entry, are the first two fields; key is nil at the end.
type mapIter struct {
	key  unsafe.Pointer
	elem unsafe.Pointer
	m    *hmap
	next uint32
	end  uint32
}

// mapIterInit begins an iteration.
func mapIterInit(t *_type, m *hmap, it *mapIter) {
	it.m = m
	it.next = 0
	it.end = 0
	if m != nil {
		it.end = m.used
	}
}

// mapIterNext goes to the next entry.
func mapIterNext(it *mapIter) {
	m := it.m
	for it.next < it.end && it.next < m.used {
		entry := m.entry(it.next)
		it.next++
		if *state(entry)&entryLive != 0 {
			it.key = unsafe.Add(entry, m.keyOffset)
			it.elem = unsafe.Add(entry, m.elemOffset)
			return
		}
	}
	it.key = nil
}
