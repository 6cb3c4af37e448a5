// Constant expressions are exact, however big they are on the way.
package main

const (
	Huge          = 1 << 100
	Four          = Huge >> 98
	Big           = 1e400
	Small         = Big / 1e399
	Third         = 1.0 / 3
	One           = Third * 3
	Θ     float64 = 3 / 2
	Π     float64 = 3 / 2.
	d             = 1 << 3.0
	h             = "foo" > "bar"
	j             = true
	k             = 'w' + 1
	l             = j == true
	Σ             = 1 - 0.707i
	Δ             = Σ + 2.0e-4
	Φ             = iota*1i - 1/1i
)

const (
	maxUint64 = 1<<64 - 1
	minInt64  = -1 << 63
	mask      = ^uint8(1)
	neg       = ^1
	mod       = -7 % 3
	quo       = -7 / 3
	quoF      = -7 / 3.0
	xor       = 5 ^ 3
	clear     = 0xff &^ 0x0f
	str       = "con" + "cat"
	length    = len(str)
	re        = real(3 + 4i)
	im        = imag(3 + 4i)
	cplx      = complex(1, 2) * (3 - 1i)
	minC      = min(3, 1.5, 'a')
	maxC      = max("a", "b", "ab")
)

type typed int16

const (
	t1 typed = 100
	t2       = t1 * 3
	t3       = uint8(t1) + 155
)

func main() {
	println(Four, Small, One == 1, Θ, Π, d, h, j, k, l)
	println(Σ, Δ, Φ)
	println(uint64(maxUint64), int64(minInt64), mask, neg, mod, quo, quoF, xor, clear)
	println(str, length, re, im, cplx, minC, maxC)
	println(t1, t2, t3)
	println(Huge/Huge, Huge%7, -Huge>>99, float32(Huge), float64(Huge))
	println(1<<62>>60, 0.1+0.2 == 0.3, 5.0/2, 5/2, 'a'*2, "x"+"y")
	x, y := 0.1, 0.2
	println(x+y == 0.3, float32(0.1) == 0.1, 0.1+0.2)
	const i8 = int8(-128)
	println(i8, -128 == i8, uint32(1<<32-1), int32(-1<<31))
	var f32 float32 = 16777217
	var u64 uint64 = 1<<63 + 1
	println(f32, u64, uint8(255.0), int('x'), string(rune(0x4e16)))
	println(9007199254740993.0, 1e-400 == 0, 4.9e-324, 1.7976931348623157e308)
}
