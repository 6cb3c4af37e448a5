// What types declared in functions are called, alone and as type arguments.
package main

import "fmt"

type G[A, B any] struct{}
type Int int

func F[A any]() {
	type L int
	type T[B any] struct{}
	type U[_ any] int
	type V U[int]
	fmt.Printf("%T\n%T\n%T\n%T\n", L(0), T[int]{}, U[A](0), V(0))
	fmt.Printf("%T\n%T\n%T\n%T\n", T[L]{}, T[U[A]]{}, G[L, V]{}, G[T[L], Int]{})
	func() {
		type L string
		fmt.Printf("%T %T\n", L(""), G[L, L]{})
	}()
	fmt.Printf("%T\n", map[L]struct{ a T[V] }{})
}

type R[A any] struct{}

func (R[A]) m() {
	type L int
	fmt.Printf("%T %T\n", L(0), G[L, L]{})
}

func main() {
	type Loc int
	type U[_ any] int
	fmt.Printf("%T %T %T\n", Loc(0), G[Loc, Int]{}, U[Loc](0))
	F[int]()
	F[Loc]()
	F[Int]()
	F[U[Loc]]()
	R[int]{}.m()
	{
		type Loc string
		fmt.Printf("%T %T %T\n", Loc(""), G[Loc, Int]{}, U[Loc](0))
		F[Loc]()
	}
	func() {
		type Loc string
		fmt.Printf("%T %T\n", Loc(""), G[Loc, Int]{})
	}()
}
func init() {
	type Loc string
	fmt.Printf("%T %T\n", Loc(""), G[Loc, Int]{})
}

var x = func() int {
	type Loc string
	fmt.Printf("%T %T\n", Loc(""), G[Loc, Int]{})
	return 1
}()
