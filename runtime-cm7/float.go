// Arithmetic that needs more than an instruction, with Go's results in every case.

package runtime

// Parts of a float64 (IEEE 754-2008, 3.4).
const (
	float64Mantissa = 52
	float64Bias     = 1023
)

// floatToUint64 returns the integral part of f modulo 2^64, up to 2^64 and down to -2^64. What lies outside has no
// defined result (spec: Conversions between numeric types); it is then that of Go's 32-bit Arm port: the saturated upper half of
// the number and zeros.
func floatToUint64(f float64) uint64 {
	bits := float64bits(f)
	significand := bits&(1<<float64Mantissa-1) | 1<<float64Mantissa
	shift := int(bits>>float64Mantissa&0x7FF) - float64Bias - float64Mantissa
	var v uint64
	switch {
	case shift <= -64:
		v = 0
	case shift < 0:
		v = significand >> uint(-shift)
	case shift <= 63-float64Mantissa:
		v = significand << uint(shift)
	case f > 0:
		v = 0xFFFFFFFF << 32
	default:
		v = 0
	}
	if int64(bits) < 0 {
		v = -v
	}
	return v
}

// floatToInt64 is floatToUint64 as a signed number.
func floatToInt64(f float64) int64 {
	return int64(floatToUint64(f))
}

// complexDiv returns n / m with C99's results for infinities and NaN (C11 annex G.5.1), as Go's runtime does.
func complexDiv(n, m complex128) complex128 {
	a, b := real(n), imag(n)
	c, d := real(m), imag(m)
	nNaN, nInf := isNaN(a) || isNaN(b), isInf(a) || isInf(b)
	mNaN, mInf := isNaN(c) || isNaN(d), isInf(c) || isInf(d)
	var e, f float64
	// Scale by the larger part of the divisor, so that no square overflows (Smith's method).
	if magnitude(c) >= magnitude(d) {
		ratio := d / c
		denominator := c + ratio*d
		e = (a + b*ratio) / denominator
		f = (b - a*ratio) / denominator
	} else {
		ratio := c / d
		denominator := d + ratio*c
		e = (a*ratio + b) / denominator
		f = (b*ratio - a) / denominator
	}
	if !isNaN(e) || !isNaN(f) {
		return complex(e, f)
	}
	// Both parts came out as NaN: see which infinity or zero stands behind it.
	inf := float64frombits(0x7FF << float64Mantissa)
	switch {
	case c == 0 && d == 0 && (!isNaN(a) || !isNaN(b)):
		return complex(withSign(inf, c)*a, withSign(inf, c)*b)
	case nInf && !mInf && !mNaN:
		a, b = infinityToOne(a), infinityToOne(b)
		return complex(inf*(a*c+b*d), inf*(b*c-a*d))
	case mInf && !nInf && !nNaN:
		c, d = infinityToOne(c), infinityToOne(d)
		return complex(0*(a*c+b*d), 0*(b*c-a*d))
	}
	return complex(e, f)
}

func isNaN(f float64) bool {
	return f != f
}

func isInf(f float64) bool {
	return float64bits(f)&^(1<<63) == 0x7FF<<float64Mantissa
}

// magnitude returns |f|.
func magnitude(f float64) float64 {
	return float64frombits(float64bits(f) &^ (1 << 63))
}

// withSign returns |f| with the sign of s.
func withSign(f, s float64) float64 {
	return float64frombits(float64bits(f)&^(1<<63) | float64bits(s)&(1<<63))
}

// infinityToOne returns ±1 for an infinity and ±0 for anything else.
func infinityToOne(f float64) float64 {
	if isInf(f) {
		return withSign(1, f)
	}
	return withSign(0, f)
}
