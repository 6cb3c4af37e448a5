// errorcheck

// Names that are taken, or stand for something else than they seem to.
package p

type T struct {
	f int
	_ int
}

func (T) f() {} // ERROR "field and method with the same name f\n\t.*:7:2: other declaration of f"

var _ = T{}._ // ERROR "T{}\._ undefined \(type T has no field or method _\)"

func shadow[int any](x int) {
	x = 0 // ERROR "cannot use 0 \(untyped int constant\) as int /\* with int declared at .*:15:13 \*/ value in assignment"
}

type S[string any] struct{}

func (S[string]) m(x string) {
	x = "" // ERROR "cannot use .. \(untyped string constant\) as string /\* with string declared at .*:21:9 \*/ value in assignment"
}

var _ T[absent] // ERROR "invalid operation: T\[absent\] \(T is not a generic type\)"
