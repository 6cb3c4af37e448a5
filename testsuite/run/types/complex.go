// Complex numbers: arithmetic, comparison, parts, conversion, printing.
package main

//go:noinline
func ops(a, b complex128) {
	println(a, b)
	println(a+b, a-b, a*b, a/b, -a, a == b, a != b)
}

//go:noinline
func ops64(a, b complex64) {
	println(a+b, a-b, a*b, a/b, -a, a == b)
}

func square(z complex128) complex128 { return z * z }

func mandelbrot(c complex128) int {
	z := 0i
	for n := range 50 {
		z = square(z) + c
		if real(z)*real(z)+imag(z)*imag(z) > 4 {
			return n
		}
	}
	return 50
}

type signal complex64

func main() {
	ops(1+2i, 3-4i)
	ops(0, 1i)
	ops(-2.5, 2.5)
	ops(1e200+1e200i, 1e200-1e200i)
	ops64(1.5+2i, -0.5i)
	ops64(1e20, 3e18+4e18i)
	for y := -1.0; y <= 1; y += 0.5 {
		for x := -2.0; x < 1; x += 0.25 {
			print(mandelbrot(complex(x, y)), " ")
		}
		println()
	}
	var re, im float32 = 3, 4
	z := complex(re, im)
	println(z, real(z), imag(z), complex128(z)*2, complex64(1.1+2.2i))
	var s signal = 2 + 1i
	s *= s
	s += 1
	println(s, real(s), imag(complex64(s)))
	var zero float64
	inf := 1 / zero
	println(complex(inf, zero/zero), complex(-inf, 1)*2, complex(1, 0)/complex(zero, 0))
	arr := [2]complex128{1i, 2}
	arr[0] += arr[1]
	m := map[complex128]string{1 + 1i: "a", 2: "b"}
	println(arr[0], m[1+1i], m[complex(2, zero)], m[arr[0]] == "")
	var e any = 1i
	println(e == any(1i), e == any(complex64(1i)), e.(complex128))
}
