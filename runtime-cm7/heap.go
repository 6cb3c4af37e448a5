// The heap: memory is handed out from bottom to top and never taken back.

package runtime

import "unsafe"

// heapNext is the first free address, a multiple of heapAlign.
var heapNext uintptr

// heapObjects counts what alloc has handed out, for ReadMemStats.
var heapObjects uint32

// heapAlign suits every type: float64 and int64 have the largest alignment.
const heapAlign = 8

// zeroSized is the address of all objects without bytes (spec: Size and alignment guarantees).
var zeroSized uint64

// heapStart and heapEnd are the heap's bounds, from the linker script. In start.s.
func heapStart() uintptr
func heapEnd() uintptr

// initHeap makes the whole heap free.
func initHeap() {
	heapNext = heapStart()
}

// alloc returns the address of a new object, zeroed. The heap is not known to be zero at reset.
func alloc(size uintptr) unsafe.Pointer {
	if size == 0 {
		return unsafe.Pointer(&zeroSized)
	}
	object := unsafe.Pointer(reserve(size, heapAlign))
	memClear(object, size)
	return object
}

// allocUncleared returns the address of a new object with whatever is in the memory. The caller fills all of it.
func allocUncleared(size uintptr) unsafe.Pointer {
	if size == 0 {
		return unsafe.Pointer(&zeroSized)
	}
	return unsafe.Pointer(reserve(size, heapAlign))
}

// reserve returns the address of memory that is the caller's from now on, with whatever is in it. The alignment is a power of two,
// at least heapAlign.
func reserve(size, align uintptr) uintptr {
	state := lock()
	p := (heapNext + align - 1) &^ (align - 1)
	// The comparisons cannot overflow: sizes are below 2^31, and the end is a multiple of heapAlign.
	if p > heapEnd() || size > heapEnd()-p {
		fatal("out of memory")
	}
	heapNext = p + (size+heapAlign-1)&^(heapAlign-1)
	heapObjects++
	unlock(state)
	return p
}

// memMove copies n bytes; the two places may overlap.
func memMove(to, from unsafe.Pointer, n uintptr)

// memClear sets n bytes to zero.
func memClear(p unsafe.Pointer, n uintptr)

// memEqual reports whether n bytes at p and q are equal.
func memEqual(p, q unsafe.Pointer, n uintptr) bool {
	if p == q {
		return true
	}
	return memcmp(p, q, n) == 0
}

// memcmp returns a negative number, zero or a positive one. In mem.s.
func memcmp(p, q unsafe.Pointer, n uintptr) int
