// Package sig marks programs by the cryptography they use, for tools that look for the marks. There are none here.
package sig

// BoringCrypto marks a use of BoringCrypto.
func BoringCrypto() {}

// FIPSOnly marks a program that allows approved cryptography only.
func FIPSOnly() {}

// StandardCrypto marks a use of Go's own cryptography.
func StandardCrypto() {}
