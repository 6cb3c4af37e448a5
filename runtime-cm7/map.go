// Maps (spec: Map types).
//
// The entries stand in one array in the order they were inserted; a deleted entry's place goes to a list and is used again. Above a
// few entries an index finds them: an open-addressing hash table of entry numbers with linear probing (Knuth, The Art of Computer
// Programming 6.4, algorithms L and R). Growing keeps each entry's number, so that an iterator is just a number.

package runtime

import "unsafe"

// hmap is a map. A map value is a pointer to it, or nil.
type hmap struct {
	// count is the number of entries. It is the first field: code generation reads it for len.
	count int
	// entries is an array of room entries of stride bytes each: a word of state, the key, the element.
	entries unsafe.Pointer
	// used entries have been in use since the map was last empty; those that are not any more are on the free list.
	used uint32
	room uint32
	// free is the number of the first free entry plus 1; its state is the next one's.
	free uint32
	// index has indexMask+1 slots of an entry number plus 1 each, 0 for none: 16 bits wide if all numbers fit, else 32. Nil for a
	// small map, where all entries are looked at.
	index     unsafe.Pointer
	indexMask uint32
	// Layout of an entry.
	keyOffset  uint32
	elemOffset uint32
	stride     uint32
}

const (
	// entryLive is set in the state of an entry in use; the other bits are its hash.
	entryLive = 1 << 31
	// mapFirst is the room of a map after its first insertion.
	mapFirst = 4
	// mapSmall is the most entries a map has without an index.
	mapSmall = 8
	// mapNarrow is the most entries a map has with an index of 16-bit slots.
	mapNarrow = 0xFFFF
)

// makeMap returns a new map with room for some entries.
func makeMap(t *_type, reserve int) *hmap {
	m := new(hmap)
	keyAlign, elemAlign := uint32(t.key.align), uint32(t.elem.align)
	m.keyOffset = alignUp(4, keyAlign)
	m.elemOffset = alignUp(m.keyOffset+t.key.size, elemAlign)
	align := uint32(4)
	if keyAlign > align {
		align = keyAlign
	}
	if elemAlign > align {
		align = elemAlign
	}
	m.stride = alignUp(m.elemOffset+t.elem.size, align)
	if reserve > 0 {
		m.resize(uint32(reserve))
	}
	return m
}

// alignUp returns the next multiple of a power of two; of 0, the number itself.
func alignUp(n, align uint32) uint32 {
	return (n + align - 1) &^ (align - 1)
}

// entry returns the address of an entry.
func (m *hmap) entry(n uint32) unsafe.Pointer {
	return unsafe.Add(m.entries, n*m.stride)
}

// state returns the address of an entry's state.
func state(entry unsafe.Pointer) *uint32 {
	return (*uint32)(entry)
}

// mapLookup returns the address of the element of a key, or nil.
func mapLookup(t *_type, m *hmap, key unsafe.Pointer) unsafe.Pointer {
	if m == nil || m.count == 0 {
		mustHash(t.key, key)
		return nil
	}
	n := m.find(t.key, key, hashKey(t.key, key))
	if n == 0 {
		return nil
	}
	return unsafe.Add(m.entry(n-1), m.elemOffset)
}

// mapAssign returns the address of the element of a key, which is zero if the key is new.
func mapAssign(t *_type, m *hmap, key unsafe.Pointer) unsafe.Pointer {
	if m == nil {
		panicNilMap()
	}
	hash := hashKey(t.key, key)
	if n := m.find(t.key, key, hash); n != 0 {
		entry := m.entry(n - 1)
		if t.key.flags&typeMemoryEqual == 0 {
			// Equal keys can differ: 0 and -0.
			memMove(unsafe.Add(entry, m.keyOffset), key, uintptr(t.key.size))
		}
		return unsafe.Add(entry, m.elemOffset)
	}
	n := m.free
	if n != 0 {
		m.free = *state(m.entry(n - 1))
	} else {
		if m.used == m.room {
			m.grow()
		}
		m.used++
		n = m.used
	}
	entry := m.entry(n - 1)
	*state(entry) = hash
	memMove(unsafe.Add(entry, m.keyOffset), key, uintptr(t.key.size))
	m.count++
	if m.index != nil {
		m.enter(hash, n)
	}
	return unsafe.Add(entry, m.elemOffset)
}

// mapDelete removes a key.
func mapDelete(t *_type, m *hmap, key unsafe.Pointer) {
	if m == nil || m.count == 0 {
		mustHash(t.key, key)
		return
	}
	hash := hashKey(t.key, key)
	n := m.find(t.key, key, hash)
	if n == 0 {
		return
	}
	if m.index != nil {
		m.leave(hash, n)
	}
	entry := m.entry(n - 1)
	// The next user of the place finds its element zero.
	memClear(entry, uintptr(m.stride))
	*state(entry) = m.free
	m.free = n
	m.count--
	if m.count == 0 {
		m.used = 0
		m.free = 0
	}
}

// mapClear removes all entries.
func mapClear(t *_type, m *hmap) {
	if m == nil {
		return
	}
	memClear(m.entries, uintptr(m.used*m.stride))
	if m.index != nil {
		memClear(m.index, indexBytes(m.room, m.indexMask+1))
	}
	m.count = 0
	m.used = 0
	m.free = 0
}

// find returns the number plus 1 of the entry with a key, or 0. The map has entries.
func (m *hmap) find(t *_type, key unsafe.Pointer, hash uint32) uint32 {
	if m.index == nil {
		entry := m.entries
		for n := uint32(1); n <= m.used; n++ {
			if *state(entry) == hash && keyEqual(t, unsafe.Add(entry, m.keyOffset), key) {
				return n
			}
			entry = unsafe.Add(entry, m.stride)
		}
		return 0
	}
	slot := hash & m.indexMask
	for {
		n := m.slot(slot)
		if n == 0 {
			return 0
		}
		entry := m.entry(n - 1)
		if *state(entry) == hash && keyEqual(t, unsafe.Add(entry, m.keyOffset), key) {
			return n
		}
		slot = (slot + 1) & m.indexMask
	}
}

// keyEqual reports whether two keys are equal.
func keyEqual(t *_type, p, q unsafe.Pointer) bool {
	if t.flags&typeMemoryEqual != 0 && t.size == 4 && t.align == 4 {
		return *(*uint32)(p) == *(*uint32)(q)
	}
	return typedEqual(t, p, q)
}

// grow makes room for more entries.
func (m *hmap) grow() {
	room := 2 * m.room
	if room < mapFirst {
		room = mapFirst
	}
	m.resize(room)
}

// resize gives the map room for so many entries, more than it has. The entries keep their numbers.
func (m *hmap) resize(room uint32) {
	bytes := uint64(room) * uint64(m.stride)
	if bytes > maxInt {
		fatal("out of memory")
	}
	entries := alloc(uintptr(bytes))
	memMove(entries, m.entries, uintptr(m.used*m.stride))
	m.entries = entries
	m.room = room
	if room <= mapSmall {
		return
	}
	// At most three quarters of the slots get used.
	slots := uint32(2 * mapSmall)
	for slots/4*3 < room {
		slots *= 2
	}
	m.index = alloc(indexBytes(room, slots))
	m.indexMask = slots - 1
	for n := uint32(1); n <= m.used; n++ {
		if hash := *state(m.entry(n - 1)); hash&entryLive != 0 {
			m.enter(hash, n)
		}
	}
}

// indexBytes returns the size of an index.
func indexBytes(room, slots uint32) uintptr {
	if room <= mapNarrow {
		return uintptr(slots * 2)
	}
	return uintptr(slots * 4)
}

// slot returns what is in a slot of the index.
func (m *hmap) slot(slot uint32) uint32 {
	if m.room <= mapNarrow {
		return uint32(*(*uint16)(unsafe.Add(m.index, slot*2)))
	}
	return *(*uint32)(unsafe.Add(m.index, slot*4))
}

// setSlot changes what is in a slot of the index.
func (m *hmap) setSlot(slot, n uint32) {
	if m.room <= mapNarrow {
		*(*uint16)(unsafe.Add(m.index, slot*2)) = uint16(n)
	} else {
		*(*uint32)(unsafe.Add(m.index, slot*4)) = n
	}
}

// enter puts an entry into the index.
func (m *hmap) enter(hash, n uint32) {
	slot := hash & m.indexMask
	for m.slot(slot) != 0 {
		slot = (slot + 1) & m.indexMask
	}
	m.setSlot(slot, n)
}

// leave takes an entry out of the index, and moves those after it that would not be found any more.
func (m *hmap) leave(hash, n uint32) {
	hole := hash & m.indexMask
	for m.slot(hole) != n {
		hole = (hole + 1) & m.indexMask
	}
	slot := hole
	for {
		slot = (slot + 1) & m.indexMask
		next := m.slot(slot)
		if next == 0 {
			break
		}
		home := *state(m.entry(next - 1)) & m.indexMask
		// It may move if its home is not between the hole and where it is, cyclically.
		if (slot-home)&m.indexMask >= (slot-hole)&m.indexMask {
			m.setSlot(hole, next)
			hole = slot
		}
	}
	m.setSlot(hole, 0)
}
