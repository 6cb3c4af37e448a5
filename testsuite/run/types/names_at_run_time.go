// How types are named in the texts of run-time errors: type arguments with the whole paths of their packages, but this
// package is always `main`.
package main

type Number int

type Pair[A, B any] struct {
	a A
	b B
}

func failure(f func()) {
	defer func() {
		println(recover().(error).Error())
	}()
	f()
}

func assert[T any](v any) {
	failure(func() { _ = v.(T) })
}

func main() {
	assert[int](Pair[Number, string]{})
	assert[Pair[[]Number, map[Number]*Number]](1)
	assert[string](Pair[struct{ n Number }, interface{ m() Number }]{})
	assert[Number](&Pair[Pair[Number, int], error]{})
	assert[Pair[int, int]](Pair[int, Number]{})
	assert[interface{ m() }](Pair[Number, func(...Number) Number]{})
}
