// Printing floating-point numbers as Go's own runtime does: +d.dddddde±ddd, the digits computed in floating-point arithmetic
// (and therefore not always the nearest ones).

package runtime

// floatDigits is how many significant digits are printed.
const floatDigits = 7

// printFloat prints a number.
func printFloat(v float64) {
	switch {
	case v != v:
		putString("NaN")
		return
	case v+v == v && v > 0:
		putString("+Inf")
		return
	case v+v == v && v < 0:
		putString("-Inf")
		return
	}
	if int64(float64bits(v)) < 0 {
		v = -v
		putByte('-')
	} else {
		putByte('+')
	}
	exponent := 0
	if v != 0 {
		for v >= 10 {
			exponent++
			v /= 10
		}
		for v < 1 {
			exponent--
			v *= 10
		}
		// Half a unit of the last digit, computed the way that gives the same last bits as Go's.
		half := 5.0
		for i := 0; i < floatDigits; i++ {
			half /= 10
		}
		v += half
		if v >= 10 {
			exponent++
			v /= 10
		}
	}
	for i := 0; i < floatDigits; i++ {
		digit := int32(v)
		putByte('0' + byte(digit))
		if i == 0 {
			putByte('.')
		}
		v -= float64(digit)
		v *= 10
	}
	putByte('e')
	if exponent < 0 {
		exponent = -exponent
		putByte('-')
	} else {
		putByte('+')
	}
	putUint32(uint32(exponent), 3)
}

// printComplex prints a complex number.
func printComplex(v complex128) {
	putByte('(')
	printFloat(real(v))
	printFloat(imag(v))
	putString("i)")
}

// The bits of a floating-point number. Code generation supplies them.
func float64bits(f float64) uint64
func float64frombits(b uint64) float64
func float32bits(f float32) uint32
