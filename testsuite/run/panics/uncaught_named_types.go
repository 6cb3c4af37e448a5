// Panics with values of types declared over basic types, one in another.
package main

type code int
type text string
type ratio float32
type flag bool

func main() {
	defer func() { panic(flag(true)) }()
	defer func() { panic(ratio(1.5)) }()
	defer func() { panic(text("quoted \"text\"\n")) }()
	defer func() { panic(2i) }()
	defer func() { panic('x') }()
	defer func() { panic(uint8(7)) }()
	defer func() { panic(1.25) }()
	panic(code(-3))
}
