// Indices and bounds out of range.

package runtime

// What was out of range. Code generation passes these numbers to panicSlice.
const (
	// boundsSliceCap: s[:x] of a slice with capacity y.
	boundsSliceCap = iota
	// boundsSliceLen: s[:x] of a string or array with length y.
	boundsSliceLen
	// boundsSliceLow: s[x:y].
	boundsSliceLow
	// boundsSlice3Cap: s[::x] of a slice with capacity y.
	boundsSlice3Cap
	// boundsSlice3High: s[:x:y].
	boundsSlice3High
	// boundsSlice3Low: s[x:y:].
	boundsSlice3Low
	// boundsConvert: a slice with length x converted to an array with length y.
	boundsConvert
	// boundsSlice3Len: s[::x] of an array with length y.
	boundsSlice3Len
	// boundsIndex: s[x] with length y.
	boundsIndex
)

// boundsError is an index or a bound out of range.
type boundsError struct {
	// x is what was out of range: an int64, or a uint64 if unsigned.
	x        int64
	y        int
	unsigned bool
	kind     uint8
}

// RuntimeError implements Error.
func (e boundsError) RuntimeError() {}

// Error returns the text. That of a negative index does not name the limit.
func (e boundsError) Error() string {
	const text = "runtime error: "
	const slice = text + "slice bounds out of range ["
	x, y := decimal(e.x, e.unsigned), decimal(int64(e.y), false)
	negative := e.x < 0 && !e.unsigned
	length, capacity := "] with length "+y, "] with capacity "+y
	if negative {
		length, capacity = "]", "]"
		y = ""
	}
	switch e.kind {
	case boundsSliceCap:
		return slice + ":" + x + capacity
	case boundsSliceLen:
		return slice + ":" + x + length
	case boundsSliceLow:
		return slice + x + ":" + y + "]"
	case boundsSlice3Cap:
		return slice + "::" + x + capacity
	case boundsSlice3Len:
		return slice + "::" + x + length
	case boundsSlice3High:
		return slice + ":" + x + ":" + y + "]"
	case boundsSlice3Low:
		return slice + x + ":" + y + ":]"
	case boundsConvert:
		return text + "cannot convert slice with length " + x + " to array or pointer to array with length " + y
	}
	return text + "index out of range [" + x + length
}

// decimal returns a number's decimal digits.
func decimal(v int64, unsigned bool) string {
	// 2^64 has 20 digits.
	b := make([]byte, 20)
	u := uint64(v)
	negative := v < 0 && !unsigned
	if negative {
		u = -u
	}
	at := len(b)
	for {
		at--
		b[at] = '0' + byte(u%10)
		u /= 10
		if u == 0 {
			break
		}
	}
	if negative {
		at--
		b[at] = '-'
	}
	return asString(b[at:])
}

func panicIndex(index, len int) {
	raise(boundsError{x: int64(index), y: len, kind: boundsIndex})
}

func panicIndexU(index uint, len int) {
	raise(boundsError{x: int64(index), unsigned: true, y: len, kind: boundsIndex})
}

func panicIndex64(index int64, unsigned bool, len int) {
	raise(boundsError{x: index, unsigned: unsigned, y: len, kind: boundsIndex})
}

func panicSlice(kind uint8, x int64, unsigned bool, y int) {
	raise(boundsError{x: x, unsigned: unsigned, y: y, kind: kind})
}
