package main

import (
	"math"
	"math/bits"
)

// Whatever is left out of a program, it uses what it imports.
var _ = math.Pi + bits.UintSize

type integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

type number interface {
	integer | ~float32 | ~float64
}

// note prints what was recovered.
func note(what string, v any) {
	switch v := v.(type) {
	case nil:
		println(what, "nothing")
	case error:
		println(what, v.Error())
	case string:
		println(what, v)
	case int:
		println(what, v)
	default:
		println(what, "a value")
	}
}

// id is its argument, and no constant.
func id[T any](v T) T { return v }

// pick is one of two values.
func pick[T any](which bool, a, b T) T {
	if which {
		return a
	}
	return b
}

// spare is a pointer that is not nil.
func spare[T any](p *T) *T {
	if p == nil {
		return new(T)
	}
	return p
}

// elem is the address of an element, if there is one with this index.
func elem[S ~[]T, T any](s S, i int) *T {
	if i < 0 || i >= len(s) {
		return new(T)
	}
	return &s[i]
}

// short keeps slices from growing and from having room to grow, which depends on the allocator.
func short[S ~[]T, T any](s S) S {
	n := min(len(s), 9)
	return s[:n:n]
}

// part is a slice with bounds that are made to fit.
func part[S ~[]T, T any](s S, i, j int) S {
	i = min(max(i, 0), len(s))
	j = min(max(j, i), len(s))
	return s[i:j]
}

// cut keeps strings from growing.
func cut[T ~string](s T) T {
	if len(s) > 24 {
		return s[len(s)-17:]
	}
	return s
}

// sub is a substring with bounds that are made to fit.
func sub[T ~string](s T, i, j int) T {
	i = min(max(i, 0), len(s))
	j = min(max(j, i), len(s))
	return s[i:j]
}

// char is a byte of a string, or 0.
func char[T ~string](s T, i int) byte {
	if uint(i) < uint(len(s)) {
		return s[i]
	}
	return 0
}

// whole is a number that every integer type with so many bits holds.
func whole[T ~float32 | ~float64](f T, bits int) int64 {
	limit := T(uint64(1) << (bits - 1))
	if f > -limit && f < limit {
		return int64(f)
	}
	return 0
}

// natural is a number that every unsigned type with so many bits holds.
func natural[T ~float32 | ~float64](f T, bits int) uint64 {
	limit := T(uint64(1)<<(bits-1)) * 2
	if f > -1 && f < limit {
		return uint64(f)
	}
	return 0
}

func mix(h, v uint64) uint64 {
	return (h ^ v) * 0x100000001b3
}

func hashString(s string) uint64 {
	h := uint64(len(s))
	for i := 0; i < len(s); i++ {
		h = mix(h, uint64(s[i]))
	}
	return h
}

func hashFloat(f float64) uint64 {
	if f != f {
		return 0x7ff8000000000001
	}
	return math.Float64bits(f)
}

func hashBool(b bool) uint64 {
	if b {
		return 3
	}
	return 2
}

// traced tells when a variable is initialised.
func traced[T any](name string, v T) T {
	println(name)
	return v
}
