// What package internal/bytealg has in assembly on other systems, by go:linkname.

package runtime

import "unsafe"

//go:linkname bytealgCompare internal/bytealg.Compare
func bytealgCompare(a, b []byte) int {
	return sign(stringCompare(asString(a), asString(b)))
}

// cmpstring returns -1, 0 or 1. Package internal/bytealg reaches it by go:linkname.
func cmpstring(a, b string) int {
	return sign(stringCompare(a, b))
}

// sign returns -1, 0 or 1.
func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

//go:linkname bytealgCount internal/bytealg.Count
func bytealgCount(b []byte, c byte) int {
	return bytealgCountString(asString(b), c)
}

//go:linkname bytealgCountString internal/bytealg.CountString
func bytealgCountString(s string, c byte) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			n++
		}
	}
	return n
}

//go:linkname bytealgIndexByte internal/bytealg.IndexByte
func bytealgIndexByte(b []byte, c byte) int {
	return bytealgIndexByteString(asString(b), c)
}

//go:linkname bytealgIndexByteString internal/bytealg.IndexByteString
func bytealgIndexByteString(s string, c byte) int {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return i
		}
	}
	return -1
}

// The room up to the next multiple of heapAlign is part of the capacity.
//
//go:linkname bytealgMakeNoZero internal/bytealg.MakeNoZero
func bytealgMakeNoZero(n int) []byte {
	if uint(n) > maxInt-heapAlign {
		panicMakeSliceLen()
	}
	size := (uintptr(n) + heapAlign - 1) &^ (heapAlign - 1)
	return unsafe.Slice((*byte)(allocUncleared(size)), int(size))[:n]
}
