// complex, real and imag, of both sizes, constant and not.
package main

type c64 complex64
type f32 float32

func polar(n int) complex128 {
	z := complex(1, 0)
	for range n {
		z *= 1i
	}
	return z
}

//go:noinline
func parts(z complex128, w complex64) {
	println(real(z), imag(z), real(w), imag(w), real(z*2), imag(w+1i))
}

func main() {
	parts(1+2i, 3-4i)
	parts(complex(-0.5, 1e100), complex(float32(1e30), -1e-30))
	for n := range 5 {
		println(polar(n))
	}
	var a, b float32 = 1.5, 2.5
	z := complex(a, b)
	w := complex(b, 1)
	println(z, w, z*w, z/w, z == w, complex64(complex(1.5, 2.5)) == z)
	const k = complex(1, 2)
	println(real(k)+imag(k), k*k, real(3), imag(2.5), real('a'))
	var f f32 = 2
	g := complex(f, 1)
	var g2 complex64 = g
	println(g2, real(g)+real(g))
	var n c64 = c64(z)
	println(real(n), imag(n), n+1, -n)
	arr := []complex128{1, 2i, 3 + 3i}
	var sum complex128
	for i, v := range arr {
		sum += v * complex(float64(i), 0)
		arr[i] = complex(imag(v), real(v))
	}
	println(sum, arr[1], arr[2], real(arr[0]))
	m := map[string]complex64{}
	m["x"] += 1i
	m["x"] *= 2i
	println(m["x"], m["y"])
	st := struct{ z complex128 }{complex(1, -1)}
	st.z -= complex(0, imag(st.z))
	p := &st.z
	*p *= 2
	println(st.z, *p == 2)
	abs2 := func(z complex128) float64 { return real(z)*real(z) + imag(z)*imag(z) }
	println(abs2(3+4i), abs2(arr[2]))
	swap := func(z complex64) (x, y float32) { return imag(z), real(z) }
	println(swap(z))
}
