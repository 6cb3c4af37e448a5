// errorcheck

// A literal that is no word of Go is reported once, whatever it is used for.
package p

func f() {
	0x    // ERROR "hexadecimal literal has no digits"
	0x1.0 // ERROR "hexadecimal mantissa requires a 'p' exponent"
	_ = 1p10    // ERROR "'p' exponent requires hexadecimal mantissa"
	_ = 08 + "" // ERROR "invalid digit '8' in octal literal"
}
