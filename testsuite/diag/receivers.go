// errorcheck

// Receivers that no methods can be declared of, and a type that is declared as a part of itself.
package p

type G[P any] struct{}

type (
	instance = G[int]
	pointer  = *G[int]
)

func (instance) a() {} // ERROR "cannot define new methods on instantiated type G\[int\]"
func (pointer) b()  {} // ERROR "cannot define new methods on instantiated type G\[int\]"
func (*pointer) c() {} // ERROR "cannot define new methods on instantiated type G\[int\]"

type T T.x // ERROR "invalid recursive type: T refers to itself"
