// UTF-8 (RFC 3629; The Unicode Standard, table 3-7).

package runtime

import "unsafe"

const (
	// runeError stands for what is no valid code point or encoding.
	runeError = '\uFFFD'
	// utf8Max is the length of the longest encoding.
	utf8Max = 4

	maxRune       = 0x10FFFF
	surrogateLow  = 0xD800
	surrogateHigh = 0xDFFF
)

// decodeRune returns the code point that begins at an index below the length, and the index after it. Of an invalid encoding it
// takes one byte and returns U+FFFD.
func decodeRune(s string, i int) (rune, int) {
	c := uint32(byteAt(s, i))
	if c < 0x80 {
		return rune(c), i + 1
	}
	rest := len(s) - i
	// The first byte says how many follow, and where the second one may lie: that excludes encodings that are too long,
	// surrogates, and what is above U+10FFFF.
	low, high := uint32(0x80), uint32(0xBF)
	more := 0
	switch {
	case c < 0xC2:
		return runeError, i + 1
	case c < 0xE0:
		more = 1
		c &= 0x1F
	case c < 0xF0:
		more = 2
		if c == 0xE0 {
			low = 0xA0
		} else if c == 0xED {
			high = 0x9F
		}
		c &= 0x0F
	case c < 0xF5:
		more = 3
		if c == 0xF0 {
			low = 0x90
		} else if c == 0xF4 {
			high = 0x8F
		}
		c &= 0x07
	default:
		return runeError, i + 1
	}
	if rest <= more {
		return runeError, i + 1
	}
	for at := 1; at <= more; at++ {
		next := uint32(byteAt(s, i+at))
		if next < low || next > high {
			return runeError, i + 1
		}
		low, high = 0x80, 0xBF
		c = c<<6 | next&0x3F
	}
	return rune(c), i + more + 1
}

// byteAt returns s[i] for an index known to be below the length.
func byteAt(s string, i int) byte {
	return *(*byte)(unsafe.Add(unsafe.Pointer(unsafe.StringData(s)), i))
}

// validRune returns the code point, U+FFFD if it is none.
func validRune(c rune) uint32 {
	u := uint32(c)
	if u > maxRune || u >= surrogateLow && u <= surrogateHigh {
		return runeError
	}
	return u
}

// runeLen returns how many bytes encodeRune writes.
func runeLen(c rune) int {
	u := validRune(c)
	switch {
	case u < 0x80:
		return 1
	case u < 0x800:
		return 2
	case u < 0x10000:
		return 3
	}
	return 4
}

// encodeRune writes the encoding of a code point, U+FFFD's if it is none, and returns its length.
func encodeRune(to unsafe.Pointer, c rune) int {
	u := validRune(c)
	bytes := (*[utf8Max]byte)(to)
	switch {
	case u < 0x80:
		bytes[0] = byte(u)
		return 1
	case u < 0x800:
		bytes[0] = 0xC0 | byte(u>>6)
		bytes[1] = 0x80 | byte(u&0x3F)
		return 2
	case u < 0x10000:
		bytes[0] = 0xE0 | byte(u>>12)
		bytes[1] = 0x80 | byte(u>>6&0x3F)
		bytes[2] = 0x80 | byte(u&0x3F)
		return 3
	}
	bytes[0] = 0xF0 | byte(u>>18)
	bytes[1] = 0x80 | byte(u>>12&0x3F)
	bytes[2] = 0x80 | byte(u>>6&0x3F)
	bytes[3] = 0x80 | byte(u&0x3F)
	return 4
}
