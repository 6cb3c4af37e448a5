// The names of functions that are values.
package main

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
)

type T struct{ n int }

func (t T) V()  {}
func (t *T) P() {}

type G[A any] struct{ a A }

func (g G[A]) M()  {}
func (g *G[A]) P() {}

func gen[A any](a A)    { _ = a }
func plain(n int) int   { return n % 2 }
func variadic(a ...int) {}

type I interface{ V() }

//go:noinline
func outer() (func(), func()) {
	n := 0
	return func() { n++ }, func() { func() { n-- }() }
}

func name(f any) string {
	v := reflect.ValueOf(f)
	return runtime.FuncForPC(v.Pointer()).Name()
}

func main() {
	fmt.Println(name(plain), name(variadic), name(gen[int]), name(gen[string]))
	a, b := outer()
	fmt.Println(name(a), name(b))
	t := T{}
	fmt.Println(name(t.V), name(t.P), name(T.V), name((*T).P), name((*T).V), name(I(t).V), name(I.V))
	g := G[int]{}
	fmt.Println(name(g.M), name(g.P), name(G[int].M), name((*G[int]).P))
	fmt.Println(name(strings.ToUpper), name(func() {}), name(main))
	fmt.Println(runtime.FuncForPC(0) == nil, runtime.FuncForPC(0).Name() == "")
	f := runtime.FuncForPC(reflect.ValueOf(plain).Pointer())
	fmt.Println(f == runtime.FuncForPC(reflect.ValueOf(plain).Pointer()), f.Entry() == reflect.ValueOf(plain).Pointer())
}
func init() {
	fmt.Println(name(func() {}))
}
func init() {
	fmt.Println(name(func() {}))
}
