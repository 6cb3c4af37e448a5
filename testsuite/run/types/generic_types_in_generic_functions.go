// Generic types declared in generic functions are others for each instance of the function.
package main

import "fmt"

func F[A any](a A) {
	type T[B any] struct {
		a A
		b B
	}
	t := T[int]{a, 1}
	fmt.Printf("%v %T\n", t, t.a)
	var e any = t
	u, ok := e.(T[int])
	fmt.Println(u, ok)
	type P[B any] = map[string]T[B]
	p := P[bool]{"a": {a, true}}
	fmt.Println(p)
	type L[B any] struct {
		next *L[B]
		a    A
	}
	fmt.Printf("%+v\n", L[int]{nil, a})
}

func main() {
	F("x")
	F(2)
	F(3.5)
	F([]string{"q"})
}
