// Package reflect tells about types and values that are known only at run time. The compiler describes the types that a program has; it
// carries of them what it reads.
package reflect

import (
	"strconv"
	"unsafe"
)

// A Type is a Go type. Two are equal exactly if the types are identical.
type Type interface {
	// Align and FieldAlign return the alignment of a value, alone and as a field.
	Align() int
	FieldAlign() int
	// Method returns the i-th exported method, in alphabetical order.
	Method(i int) Method
	// MethodByName returns the exported method of a name, and whether there is one.
	MethodByName(name string) (Method, bool)
	// NumMethod returns the number of exported methods; of an interface type, of all.
	NumMethod() int
	// Name returns the type's name within its package; nothing for a type without a name.
	Name() string
	// PkgPath returns the import path of the package that declared the type; nothing for predeclared types and those without a name.
	PkgPath() string
	// Size returns the size of a value in bytes.
	Size() uintptr
	// String returns the type as in messages.
	String() string
	// Kind returns the kind.
	Kind() Kind
	// Implements reports whether the type implements the interface type u.
	Implements(u Type) bool
	// AssignableTo reports whether a value of the type can be assigned to the type u.
	AssignableTo(u Type) bool
	// ConvertibleTo reports whether a value of the type can be converted to the type u.
	ConvertibleTo(u Type) bool
	// Comparable reports whether values can be compared.
	Comparable() bool
	// Bits returns the size of a number in bits.
	Bits() int
	// ChanDir returns the direction of a channel type.
	ChanDir() ChanDir
	// IsVariadic reports whether the last parameter of a function type is variadic.
	IsVariadic() bool
	// Elem returns the element type of an array, channel, map, pointer or slice type.
	Elem() Type
	// Field returns the i-th field of a struct type.
	Field(i int) StructField
	// FieldByIndex returns a field of a field.
	FieldByIndex(index []int) StructField
	// FieldByName returns the field of a name, and whether there is one.
	FieldByName(name string) (StructField, bool)
	// FieldByNameFunc returns the field whose name satisfies a function, if there is just one.
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	// In returns the type of the i-th parameter of a function type.
	In(i int) Type
	// Key returns the key type of a map type.
	Key() Type
	// Len returns the length of an array type.
	Len() int
	// NumField returns the number of fields of a struct type.
	NumField() int
	// NumIn and NumOut return the numbers of parameters and results of a function type.
	NumIn() int
	NumOut() int
	// Out returns the type of the i-th result of a function type.
	Out(i int) Type
	// OverflowComplex, OverflowFloat, OverflowInt and OverflowUint report whether the type cannot represent x.
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool
	// CanSeq and CanSeq2 report whether a value can be ranged over with one and with two variables.
	CanSeq() bool
	CanSeq2() bool

	common() *rtype
}

// TypeOf returns the type of what an interface value holds; nil for nothing.
//
//vole:pure
func TypeOf(i any) Type {
	return asType((*words)(unsafe.Pointer(&i)).typ)
}

// TypeFor returns the type T.
//
//vole:pure
func TypeFor[T any]() Type {
	return TypeOf((*T)(nil)).Elem()
}

// asType returns a type, nil for no descriptor.
func asType(t *rtype) Type {
	if t == nil {
		return nil
	}
	return t
}

func (t *rtype) common() *rtype   { return t }
func (t *rtype) Align() int       { return int(typeAlign(t)) }
func (t *rtype) FieldAlign() int  { return int(typeAlign(t)) }
func (t *rtype) Size() uintptr    { return typeSize(t) }
func (t *rtype) Kind() Kind       { return Kind(typeKind(t)) }
func (t *rtype) Comparable() bool { return typeComparable(t) }
func (t *rtype) String() string   { return typeName(t) }
func (t *rtype) direct() bool     { return typeDirect(t) }

// Pointers reports whether values may lead to others.
func (t *rtype) Pointers() bool { return true }

// isNamed reports whether a type has a name: the predeclared ones too.
func (t *rtype) isNamed() bool {
	return typeNamed(t) || t.Kind() <= Complex128 || t.Kind() == String || t.Kind() == UnsafePointer
}

func (t *rtype) Name() string {
	if !t.isNamed() {
		return ""
	}
	name := t.String()
	depth := 0
	for at := len(name) - 1; at >= 0; at-- {
		switch name[at] {
		case ']':
			depth++
		case '[':
			depth--
		case '.':
			if depth == 0 {
				return name[at+1:]
			}
		}
	}
	return name
}

func (t *rtype) PkgPath() string {
	if !typeNamed(t) && t.Kind() != UnsafePointer {
		return ""
	}
	return typePackage(t)
}

func (t *rtype) Bits() int {
	if t == nil {
		panic("reflect: Bits of nil Type")
	}
	if k := t.Kind(); k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return int(t.Size()) * 8
}

// must panics unless the type is of a kind; what is asked for goes into the text.
func (t *rtype) must(kind Kind, what, of string) {
	if t.Kind() != kind {
		panic("reflect: " + what + " of non-" + of + " type " + t.String())
	}
}

func (t *rtype) ChanDir() ChanDir {
	t.must(Chan, "ChanDir", "chan")
	var dir ChanDir
	recv, send := typeDirections(t)
	if recv {
		dir |= RecvDir
	}
	if send {
		dir |= SendDir
	}
	return dir
}

func (t *rtype) IsVariadic() bool {
	t.must(Func, "IsVariadic", "func")
	return typeVariadic(t)
}

func (t *rtype) Elem() Type {
	elem := typeElem(t)
	if elem == nil {
		panic("reflect: Elem of invalid type " + t.String())
	}
	return elem
}

func (t *rtype) Key() Type {
	t.must(Map, "Key", "map")
	return typeKey(t)
}

func (t *rtype) Len() int {
	t.must(Array, "Len", "array")
	return typeLen(t)
}

func (t *rtype) NumIn() int {
	t.must(Func, "NumIn", "func")
	params, _ := typeSignature(t)
	return params
}

func (t *rtype) NumOut() int {
	t.must(Func, "NumOut", "func")
	_, results := typeSignature(t)
	return results
}

func (t *rtype) In(i int) Type {
	if n := t.NumIn(); uint(i) >= uint(n) {
		panic(indexError(i, n))
	}
	return typeParam(t, i)
}

func (t *rtype) Out(i int) Type {
	if n := t.NumOut(); uint(i) >= uint(n) {
		panic(indexError(i, n))
	}
	return typeParam(t, t.NumIn()+i)
}

// indexError is the text of an index of one too many.
func indexError(i, n int) string {
	return "reflect: index " + strconv.Itoa(i) + " out of range with length " + strconv.Itoa(n)
}

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(t, u.common())
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	to := u.common()
	return assignable(to, t)
}

// assignable reports whether a value of type from can be assigned to the type to (spec: Assignability).
func assignable(to, from *rtype) bool {
	switch {
	case to == from:
		return true
	case to.Kind() == Interface:
		return implements(from, to)
	case to.isNamed() && from.isNamed() || to.Kind() != from.Kind():
		return false
	case to.Kind() == Chan && from.ChanDir() == BothDir && typeElem(to) == typeElem(from):
		return true
	}
	return sameUnderlying(to, from, true)
}

func (t *rtype) OverflowComplex(x complex128) bool {
	switch t.Kind() {
	case Complex64:
		return overflowFloat32(real(x)) || overflowFloat32(imag(x))
	case Complex128:
		return false
	}
	panic("reflect: OverflowComplex of non-complex type " + t.String())
}

func (t *rtype) OverflowFloat(x float64) bool {
	switch t.Kind() {
	case Float32:
		return overflowFloat32(x)
	case Float64:
		return false
	}
	panic("reflect: OverflowFloat of non-float type " + t.String())
}

func (t *rtype) OverflowInt(x int64) bool {
	if k := t.Kind(); k < Int || k > Int64 {
		panic("reflect: OverflowInt of non-int type " + t.String())
	}
	unused := 64 - 8*t.Size()
	return x<<unused>>unused != x
}

func (t *rtype) OverflowUint(x uint64) bool {
	if k := t.Kind(); k < Uint || k > Uintptr {
		panic("reflect: OverflowUint of non-uint type " + t.String())
	}
	unused := 64 - 8*t.Size()
	return x<<unused>>unused != x
}

func overflowFloat32(x float64) bool {
	if x < 0 {
		x = -x
	}
	const largest = 0x1p127 * (1 + (1 - 0x1p-23))
	const infinite = 0x1p1023 * (1 + (1 - 0x1p-52))
	return largest < x && x <= infinite
}

func (t *rtype) CanSeq() bool {
	switch t.Kind() {
	case Int8, Int16, Int32, Int64, Int, Uint8, Uint16, Uint32, Uint64, Uint, Uintptr, Array, Slice, Chan, String, Map:
		return true
	case Func:
		return canRangeFunc(t)
	case Pointer:
		return t.Elem().Kind() == Array
	}
	return false
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return canRangeFunc2(t)
	case Pointer:
		return t.Elem().Kind() == Array
	}
	return false
}

func canRangeFunc(t *rtype) bool  { return rangesOver(t, 1) }
func canRangeFunc2(t *rtype) bool { return rangesOver(t, 2) }

// rangesOver reports whether a type is func(func(... n parameters ...) bool).
func rangesOver(t *rtype, n int) bool {
	if t.Kind() != Func || t.NumIn() != 1 || t.NumOut() != 0 {
		return false
	}
	yield := t.In(0)
	return yield.Kind() == Func && yield.NumIn() == n && yield.NumOut() == 1 && yield.Out(0).Kind() == Bool
}
