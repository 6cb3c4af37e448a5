// Package sysrand would have random bytes that nobody can foresee. No source of them is known that every chip has.
package sysrand

import _ "unsafe" // for go:linkname

//go:linkname fatal runtime.fatal
func fatal(message string)

// Read ends the program.
func Read(b []byte) {
	fatal("crypto/rand: random numbers that cannot be foreseen are not supported")
}
