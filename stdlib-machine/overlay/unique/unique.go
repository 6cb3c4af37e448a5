// Package unique gives equal values one handle.
package unique

// A Handle stands for a value: two are equal exactly if the values are.
type Handle[T comparable] struct {
	value *T
}

// Value returns a copy of the value.
func (h Handle[T]) Value() T {
	return *h.value
}

// handles has the address of every value that there is a handle for, by the value. Nothing is ever taken out: no value goes away.
var handles = map[any]any{}

// Make returns the handle of a value.
func Make[T comparable](value T) Handle[T] {
	if known, ok := handles[value]; ok {
		return Handle[T]{known.(*T)}
	}
	own := new(T)
	*own = value
	handles[value] = own
	return Handle[T]{own}
}
