// Package reflectlite is what packages below reflect need of it.
package reflectlite

import "unsafe"

// A Kind is what sort of type a type is, numbered as package reflect's.
type Kind uint8

// The kinds that users of this package ask for.
const (
	Interface Kind = 20
	Ptr       Kind = 22
	Slice     Kind = 23
	String    Kind = 24
	Struct    Kind = 25
)

// A Type is a Go type, nil for none. It is no interface, so that a program carries only the methods it calls.
type Type = *rtype

// rtype is a type descriptor of the runtime.
type rtype struct{}

// TypeOf returns the type of what an interface value holds; nil for nothing.
//
//vole:pure
func TypeOf(i any) Type {
	return (*words)(unsafe.Pointer(&i)).typ
}

// Size returns the size of a value in bytes.
func (t *rtype) Size() uintptr { return typeSize(t) }

// Kind returns the kind.
func (t *rtype) Kind() Kind { return typeKind(t) }

// Comparable reports whether values can be compared.
func (t *rtype) Comparable() bool { return typeComparable(t) }

// String returns the type as in messages.
func (t *rtype) String() string { return typeName(t) }

// Name returns the type's name within its package; nothing for a type without a name.
func (t *rtype) Name() string {
	name := t.String()
	if !typeNamed(t) {
		return ""
	}
	for at := len(name) - 1; at >= 0; at-- {
		if name[at] == '.' {
			return name[at+1:]
		}
	}
	return name
}

// Elem returns the element type; it panics if there is none.
//
//vole:pure
func (t *rtype) Elem() Type {
	elem := typeElem(t)
	if elem == nil {
		panic("reflect: Elem of invalid type " + t.String())
	}
	return elem
}

// Implements reports whether the type implements the interface type u.
func (t *rtype) Implements(u Type) bool {
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(t, u)
}

// AssignableTo reports whether a value of the type can be assigned to the type u.
func (t *rtype) AssignableTo(u Type) bool {
	return t == u || u.Kind() == Interface && t.Implements(u)
}

//go:linkname typeName runtime.reflectTypeName
func typeName(t *rtype) string

//go:linkname typeSize runtime.reflectTypeSize
func typeSize(t *rtype) uintptr

//go:linkname typeKind runtime.reflectTypeKind
func typeKind(t *rtype) Kind

//go:linkname typeNamed runtime.reflectTypeNamed
func typeNamed(t *rtype) bool

//go:linkname typeComparable runtime.reflectTypeComparable
func typeComparable(t *rtype) bool

//go:linkname typeDirect runtime.reflectTypeDirect
func typeDirect(t *rtype) bool

//go:linkname typeElem runtime.reflectTypeElem
func typeElem(t *rtype) *rtype

//go:linkname typeMethods runtime.reflectTypeMethods
func typeMethods(t *rtype) int

//go:linkname implements runtime.reflectImplements
func implements(t, inter *rtype) bool

//go:linkname findItab runtime.reflectItab
func findItab(t, inter *rtype) *rtype

//go:linkname dynamicType runtime.reflectDynamicType
func dynamicType(t *rtype, p unsafe.Pointer) (*rtype, unsafe.Pointer)
