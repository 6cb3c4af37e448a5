// Functions that only reflection makes are called like others: their types occur in nothing but an assertion.
package main

import "reflect"

type number int

func (n number) Plus(m number) number { return n + m }

func main() {
	method, ok := reflect.TypeOf(number(0)).MethodByName("Plus")
	println(ok, method.Func.Interface().(func(number, number) number)(3, 4))

	swap := reflect.MakeFunc(
		reflect.FuncOf([]reflect.Type{reflect.TypeFor[int8](), reflect.TypeFor[string]()},
			[]reflect.Type{reflect.TypeFor[string](), reflect.TypeFor[int8]()}, false),
		func(args []reflect.Value) []reflect.Value { return []reflect.Value{args[1], args[0]} })
	switch f := swap.Interface().(type) {
	case func(int8, string) (string, int8):
		s, n := f(5, "five")
		println(s, n)
	default:
		println("of another type")
	}
}
