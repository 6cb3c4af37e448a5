// Constants converted to type parameters: what they are as constants of the type that stands for the parameter.
package main

type complexes interface{ ~complex64 | ~complex128 }

type numbers interface {
	~int8 | ~uint16 | ~int | ~int64 | ~uint64 | ~float32 | ~float64 | ~complex64 | ~complex128
}

type floats interface {
	~float32 | ~float64
}

type texts interface{ ~string | ~[]byte }

type textOrRune interface{ ~string | ~int32 }

type (
	celsius float32
	phase   complex64
	name    string
)

const typed float64 = 42

func rotation[T complexes]() (T, T, T) { return T(0), T(3.14), T(-1i) }

func answer[T numbers]() (T, T, T) { return T(42), T(typed), T(42.0) }

func tenth[T floats]() T { return T(0.1) }

func letter[T floats | ~int | ~complex128]() T { return T('a') }

func greeting[T texts]() T { return T("héllo\xff") }

func sign[T textOrRune]() T { return T('é') }

func truth[T ~bool]() T { return T(1 < 2) }

func show[T numbers]() {
	a, b, c := answer[T]()
	println(a, b, c, a == b, b == c)
}

func main() {
	println(rotation[complex64]())
	println(rotation[complex128]())
	println(rotation[phase]())
	show[int8]()
	show[uint16]()
	show[int]()
	show[int64]()
	show[uint64]()
	show[celsius]()
	show[float64]()
	show[phase]()
	show[complex128]()
	println(tenth[float32](), tenth[float64](), float64(tenth[celsius]()))
	println(letter[float64](), letter[int](), letter[complex128]())
	println(greeting[string](), len(greeting[[]byte]()), greeting[name]())
	println(sign[string](), sign[rune](), sign[name]())
	println(truth[bool]())
}
