package reflectlite

import "unsafe"

// words is an interface value: a type descriptor, or a table of methods, and a data word.
type words struct {
	typ  *rtype
	data unsafe.Pointer
}

// A Value is a Go value, or none.
type Value struct {
	typ *rtype
	// address is where the value stands.
	address unsafe.Pointer
	// settable says that it is a variable of the program's, not a copy.
	settable bool
}

// ValueOf returns what an interface value holds.
func ValueOf(i any) Value {
	held := (*words)(unsafe.Pointer(&i))
	if held.typ == nil {
		return Value{}
	}
	if typeDirect(held.typ) {
		word := new(unsafe.Pointer)
		*word = held.data
		return Value{typ: held.typ, address: unsafe.Pointer(word)}
	}
	return Value{typ: held.typ, address: held.data}
}

// Type returns the value's type.
func (v Value) Type() Type {
	return v.typ
}

// Kind returns the kind of the value's type, 0 for no value.
func (v Value) Kind() Kind {
	if v.typ == nil {
		return 0
	}
	return v.typ.Kind()
}

// IsValid reports whether there is a value.
func (v Value) IsValid() bool {
	return v.typ != nil
}

// IsNil reports whether the first word is nil: of a pointer, map, channel, function, slice or interface.
func (v Value) IsNil() bool {
	return *(*unsafe.Pointer)(v.address) == nil
}

// Len returns the length of a slice or string.
func (v Value) Len() int {
	switch v.Kind() {
	case Slice, String:
		return (*sliceWords)(v.address).len
	}
	panic("reflect: call of Len on " + v.typ.String() + " value")
}

// Elem returns what a pointer points to or an interface holds.
func (v Value) Elem() Value {
	switch v.Kind() {
	case Ptr:
		target := *(*unsafe.Pointer)(v.address)
		if target == nil {
			return Value{}
		}
		return Value{typ: typeElem(v.typ), address: target, settable: true}
	case Interface:
		var held words
		held.typ, held.data = dynamicType(v.typ, v.address)
		return ValueOf(*(*any)(unsafe.Pointer(&held)))
	}
	panic("reflect: call of Elem on " + v.typ.String() + " value")
}

// Set assigns x to the variable v.
func (v Value) Set(x Value) {
	if !v.settable {
		panic("reflect: Set of a value that is no variable")
	}
	if !x.typ.AssignableTo(v.typ) {
		panic("reflect.Set: value of type " + x.typ.String() + " is not assignable to type " + v.typ.String())
	}
	if v.Kind() != Interface || x.Kind() == Interface {
		copyBytes(v.address, x.address, v.typ.Size())
		return
	}
	held := words{typ: x.typ, data: x.address}
	if typeDirect(x.typ) {
		held.data = *(*unsafe.Pointer)(x.address)
	}
	if typeMethods(v.typ) != 0 {
		held.typ = findItab(x.typ, v.typ)
	}
	*(*words)(v.address) = held
}

// sliceWords is a slice; a string is its first two words.
type sliceWords struct {
	array unsafe.Pointer
	len   int
	cap   int
}

// Swapper returns a function that swaps two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic("reflect: call of Swapper on a value that is no slice")
	}
	s := *(*sliceWords)(v.address)
	size := v.typ.Elem().Size()
	room := make([]byte, size)
	return func(i, j int) {
		if uint(i) >= uint(s.len) || uint(j) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		if size == 0 || i == j {
			return
		}
		between := unsafe.Pointer(&room[0])
		p, q := unsafe.Add(s.array, uintptr(i)*size), unsafe.Add(s.array, uintptr(j)*size)
		copyBytes(between, p, size)
		copyBytes(p, q, size)
		copyBytes(q, between, size)
	}
}

// copyBytes copies n bytes.
func copyBytes(to, from unsafe.Pointer, n uintptr) {
	copy(unsafe.Slice((*byte)(to), n), unsafe.Slice((*byte)(from), n))
}
