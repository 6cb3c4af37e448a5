// Slices (spec: Making slices, maps and channels; Appending to and copying slices).

package runtime

import "unsafe"

// maxInt is the largest int, and the largest size of an object.
const maxInt = 1<<31 - 1

// slice is a slice value of any type.
type slice struct {
	array unsafe.Pointer
	len   int
	cap   int
}

// makeSlice returns the elements of make([]T, len, cap), for 0 <= len <= cap.
func makeSlice(elemSize uintptr, len, cap int) unsafe.Pointer {
	size := uint64(elemSize) * uint64(cap)
	if size > maxInt-heapAlign {
		if uint64(elemSize)*uint64(len) > maxInt-heapAlign {
			panicMakeSliceLen()
		}
		panicMakeSliceCap()
	}
	return alloc(uintptr(size))
}

// growSlice returns room for more elements after the len ones at old, those moved, and how many fit in it.
func growSlice(old unsafe.Pointer, len, cap, more int, elemSize uintptr) (unsafe.Pointer, int) {
	needed := len + more
	if needed < len {
		panicGrowSlice()
	}
	if elemSize == 0 {
		return unsafe.Pointer(&zeroSized), needed
	}
	newCap := grownCap(cap, needed)
	bytes := uint64(newCap) * uint64(elemSize)
	if bytes > maxInt-heapAlign {
		bytes = uint64(needed) * uint64(elemSize)
		if bytes > maxInt-heapAlign {
			panicGrowSlice()
		}
	}
	// What rounding up would waste becomes capacity.
	size := (uintptr(bytes) + heapAlign - 1) &^ (heapAlign - 1)
	newCap = int(size / elemSize)
	array := allocUncleared(size)
	memMove(array, old, uintptr(len)*elemSize)
	// The caller fills what it has asked for.
	filled := uintptr(needed) * elemSize
	memClear(unsafe.Add(array, filled), size-filled)
	return array, newCap
}

// grownCap is Go's rule: double small slices, then go over to growing by a quarter.
func grownCap(cap, needed int) int {
	const threshold = 256
	if uint(needed) > 2*uint(cap) {
		return needed
	}
	if cap < threshold {
		return 2 * cap
	}
	newCap := uint(cap)
	for newCap < uint(needed) {
		newCap += (newCap + 3*threshold) / 4
	}
	if newCap > maxInt {
		return needed
	}
	return int(newCap)
}
