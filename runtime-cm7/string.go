// Strings: concatenation, comparison and conversions (spec: Conversions to and from a string type).

package runtime

import "unsafe"

// asString returns the bytes as a string without copying; nobody may change them afterwards.
func asString(b []byte) string {
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// concat2 returns a + b.
func concat2(a, b string) string {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	n := len(a) + len(b)
	if n < 0 {
		panicStringTooLong()
	}
	p := allocUncleared(uintptr(n))
	memMove(p, unsafe.Pointer(unsafe.StringData(a)), uintptr(len(a)))
	memMove(unsafe.Add(p, len(a)), unsafe.Pointer(unsafe.StringData(b)), uintptr(len(b)))
	return unsafe.String((*byte)(p), n)
}

// concat returns the sum of all parts.
func concat(parts []string) string {
	n := 0
	filled := 0
	last := ""
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		n += len(part)
		if n < 0 {
			panicStringTooLong()
		}
		filled++
		last = part
	}
	// A sum with one part that is not empty is that part.
	if filled <= 1 {
		return last
	}
	p := allocUncleared(uintptr(n))
	at := p
	for _, part := range parts {
		memMove(at, unsafe.Pointer(unsafe.StringData(part)), uintptr(len(part)))
		at = unsafe.Add(at, len(part))
	}
	return unsafe.String((*byte)(p), n)
}

// stringEqual reports a == b, the lengths being equal.
func stringEqual(a, b string) bool {
	return memEqual(unsafe.Pointer(unsafe.StringData(a)), unsafe.Pointer(unsafe.StringData(b)), uintptr(len(a)))
}

// stringCompare returns a negative number, zero or a positive one: the order of the bytes, and a prefix comes first.
func stringCompare(a, b string) int {
	n := len(a)
	if len(b) < n {
		n = len(b)
	}
	order := memcmp(unsafe.Pointer(unsafe.StringData(a)), unsafe.Pointer(unsafe.StringData(b)), uintptr(n))
	if order != 0 {
		return order
	}
	return len(a) - len(b)
}

// bytesToString returns string(b).
func bytesToString(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	p := allocUncleared(uintptr(len(b)))
	memMove(p, unsafe.Pointer(unsafe.SliceData(b)), uintptr(len(b)))
	return unsafe.String((*byte)(p), len(b))
}

// stringToBytes returns []byte(s), which is never nil.
func stringToBytes(s string) []byte {
	b := unsafe.Slice((*byte)(allocUncleared(uintptr(len(s)))), len(s))
	memMove(unsafe.Pointer(unsafe.SliceData(b)), unsafe.Pointer(unsafe.StringData(s)), uintptr(len(s)))
	return b
}

// runesToString returns string(r).
func runesToString(r []rune) string {
	n := 0
	for _, c := range r {
		n += runeLen(c)
		if n < 0 {
			panicStringTooLong()
		}
	}
	if n == 0 {
		return ""
	}
	p := allocUncleared(uintptr(n))
	at := p
	for _, c := range r {
		at = unsafe.Add(at, encodeRune(at, c))
	}
	return unsafe.String((*byte)(p), n)
}

// stringToRunes returns []rune(s), which is never nil.
func stringToRunes(s string) []rune {
	n := 0
	for i := 0; i < len(s); n++ {
		_, i = decodeRune(s, i)
	}
	runes := unsafe.Slice((*rune)(allocUncleared(uintptr(n)*unsafe.Sizeof(rune(0)))), n)
	at := 0
	for i := 0; i < len(s); at++ {
		runes[at], i = decodeRune(s, i)
	}
	return runes
}

// intToString returns string(rune(i)), of U+FFFD for what is no code point.
func intToString(i int64) string {
	c := rune(i)
	if int64(c) != i {
		c = runeError
	}
	p := allocUncleared(utf8Max)
	return unsafe.String((*byte)(p), encodeRune(p, c))
}
