package main

import "math"

func fi(f float64) {
	println(int32(int64(f)), f)
}

var inf = math.Inf(1)
var nan = math.NaN()
var negz = math.Copysign(0, -1)

func main() {
	println(min(1.0, nan), max(1.0, nan), min(negz, 0.0), max(negz, 0), 1/min(negz, 0.0), 1/min(0.0, negz), 1/max(negz, 0.0), 1/max(0.0, negz))
	println(min("b", "a", "c"), max("b", "a", "c"), min(3, 1, 2), max(uint8(3), 200))
	f32 := float32(nan)
	println(min(f32, 1), max(1, f32))
	println(min(inf, 1), max(-inf, 1), min(-inf, nan))
	var c complex128 = complex(1, 2)
	var z complex128
	cs := []complex128{0, 1, complex(1, 2), complex(inf, 0), complex(0, inf), complex(inf, inf), complex(nan, 0), complex(nan, nan), complex(inf, nan), complex(negz, 1), complex(-3, 4.5)}
	for _, a := range cs {
		for _, b := range cs {
			println(a, b, a*b, a/b, a+b, a-b, a == b)
		}
	}
	println(c/z, z/z)
	c64 := complex64(c)
	println(c64*c64, c64/complex64(complex(3, 4)), real(c64), imag(c64))
	// int conversions in range
	for _, f := range []float64{0, 0.5, -0.5, 1.9, -1.9, 2147483647, -2147483648, 4294967295, 1e15, -1e15, 9.2e18, -9.2e18} {
		println(int64(f), f)
		if f >= 0 {
			println(uint64(f))
		}
		if f < 2147483648 && f > -2147483649 {
			println(int32(f), int16(int32(f)), int8(int32(f)))
		}
	}
	println(uint64(float64(1<<63)), uint64(1.8e19), uint32(float64(4294967295)))
	for _, i := range []int64{0, 1, -1, 1 << 53, 1<<53 + 1, 1<<62 + 1, -1 << 63, 1<<63 - 1} {
		println(float64(i), float32(i), float64(uint64(i)), float32(uint64(i)))
	}
	u := uint32(4294967295)
	println(float32(u), float64(u), float32(int32(u)))
	var sh uint = 40
	var i32 int32 = -5
	var u32 uint32 = 5
	var i64 int64 = -5
	println(i32<<sh, i32>>sh, u32<<sh, u32>>sh, i64<<sh, i64>>sh, i64>>(sh+40), i64<<(sh+40), uint8(200)<<sh, int8(-100)>>sh)
	var sh64 uint64 = 1 << 40
	println(i32<<sh64, i32>>sh64, u32>>sh64, i64<<sh64, i64>>sh64, uint64(i64)>>sh64)
	var s8 int8 = 7
	println(1<<s8, i32<<s8, i64<<s8)
	const big = 1 << 100
	println(big>>98, -5>>1, -5/2, -5%2, 5%-2, 7&^2, ^0, -7>>1)
	var a, b int8 = -128, -1
	println(a/b, a%b, -a, a-1, a*b)
	var c8, d8 uint8 = 250, 10
	println(c8+d8, d8-c8, c8*d8, ^c8, -c8)
	var i16 int16 = 32767
	i16++
	println(i16, uint16(i16), int32(uint16(i16)))
	println(int64(math.MaxInt64), uint64(math.MaxUint64), int64(math.MinInt64), uint32(math.MaxUint32))
	println(0.1+0.2, float32(0.1)+float32(0.2), 1e100, 1e-100, 5e-324, math.MaxFloat64, math.SmallestNonzeroFloat32)
	x, y := 0.1, 0.2
	println(x+y == 0.3, x*3, 1/x)
	println(nan == nan, nan != nan, nan < 1, nan > 1, inf == inf, negz == 0)
	m := map[float64]int{nan: 1, nan: 2, 0: 3}
	m[negz] = 4
	m[nan] = 5
	println(len(m), m[0], m[nan])
	delete(m, nan)
	println(len(m))
	clear(m)
	println(len(m))
	println(math.Float64bits(negz), math.Float32bits(float32(nan))>>20, math.Float64bits(-nan)>>63 == math.Float64bits(nan)>>63)
	var fz float64
	println(1/fz, -1/fz, fz/fz, math.Sqrt(-1), math.Floor(-1.5), math.Trunc(-1.5), math.Ceil(-1.5), math.Abs(negz))
	println(int64(math.Float32frombits(0x5effffff)), math.FMA(2, 3, 4), math.Mod(7, -3), math.Mod(-7, 3), math.Remainder(7, 3))
	println('a', 'a'+1, "x"+"y", true && false, 3.0, 2i, 'x' == 120)
	println(string(rune(65)), string(rune(-1)), string(rune(0x10ffff+1)), string(rune(0xd800)), len(string(rune(0x20ac))))
	println(uintptr(5), uint(1<<31), int(-1<<31))
	e := 3
	e ^= 5
	e |= 8
	e &= 12
	e &^= 4
	e <<= 2
	e >>= 1
	e %= 7
	println(e)
}
