// errorcheck

// Names are declared once, and types have an end.
package p

var x int

func x() {} // ERROR "x redeclared in this block"

type t struct {
	a int
	a string // ERROR "a redeclared"
}

type loop struct { // ERROR "invalid recursive type: loop refers to itself"
	next loop
}

type fine struct{ next *fine }

func (f fine) m() {}

func (f *fine) m() {} // ERROR "method fine.m already declared"

func (q missing) n() {} // ERROR "undefined: missing"

var a = b // ERROR "initialization cycle for a"
var b = a

func f(a int, a string) {} // ERROR "a redeclared in this block"

const c = f // ERROR "f \(value of type func\((a )?int, (a )?string\)\) is not constant"

type i interface {
	m()
	m() // ERROR "duplicate method m"
}

var _ i = 1 // ERROR "int does not implement i \(missing method m\)"

func init() int { return 1 } // ERROR "func init must have no arguments and no return values"
