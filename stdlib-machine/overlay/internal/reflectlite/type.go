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

// A Type is a Go type.
type Type interface {
	// Name returns the type's name within its package; nothing for a type without a name.
	Name() string
	// Size returns the size of a value in bytes.
	Size() uintptr
	// Kind returns the kind.
	Kind() Kind
	// Implements reports whether the type implements the interface type u.
	Implements(u Type) bool
	// AssignableTo reports whether a value of the type can be assigned to the type u.
	AssignableTo(u Type) bool
	// Comparable reports whether values can be compared.
	Comparable() bool
	// String returns the type as in messages.
	String() string
	// Elem returns the element type; it panics if there is none.
	Elem() Type

	descriptor() *rtype
}

// rtype is a type descriptor of the runtime.
type rtype struct{}

// TypeOf returns the type of what an interface value holds; nil for nothing.
func TypeOf(i any) Type {
	return asType((*words)(unsafe.Pointer(&i)).typ)
}

// asType returns a type, nil for no descriptor.
func asType(t *rtype) Type {
	if t == nil {
		return nil
	}
	return t
}

func (t *rtype) descriptor() *rtype { return t }

func (t *rtype) Size() uintptr    { return typeSize(unsafe.Pointer(t)) }
func (t *rtype) Kind() Kind       { return Kind(typeKind(unsafe.Pointer(t))) }
func (t *rtype) Comparable() bool { return typeComparable(unsafe.Pointer(t)) }
func (t *rtype) String() string   { return typeName(unsafe.Pointer(t)) }

func (t *rtype) Name() string {
	name := t.String()
	if !typeNamed(unsafe.Pointer(t)) {
		return ""
	}
	for at := len(name) - 1; at >= 0; at-- {
		if name[at] == '.' {
			return name[at+1:]
		}
	}
	return name
}

func (t *rtype) Elem() Type {
	elem := (*rtype)(typeElem(unsafe.Pointer(t)))
	if elem == nil {
		panic("reflect: Elem of invalid type " + t.String())
	}
	return elem
}

func (t *rtype) Implements(u Type) bool {
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(unsafe.Pointer(t), unsafe.Pointer(u.descriptor()))
}

func (t *rtype) AssignableTo(u Type) bool {
	return t == u.descriptor() || u.Kind() == Interface && t.Implements(u)
}

//go:linkname typeName runtime.reflectTypeName
func typeName(t unsafe.Pointer) string

//go:linkname typeSize runtime.reflectTypeSize
func typeSize(t unsafe.Pointer) uintptr

//go:linkname typeKind runtime.reflectTypeKind
func typeKind(t unsafe.Pointer) uint8

//go:linkname typeNamed runtime.reflectTypeNamed
func typeNamed(t unsafe.Pointer) bool

//go:linkname typeComparable runtime.reflectTypeComparable
func typeComparable(t unsafe.Pointer) bool

//go:linkname typeDirect runtime.reflectTypeDirect
func typeDirect(t unsafe.Pointer) bool

//go:linkname typeElem runtime.reflectTypeElem
func typeElem(t unsafe.Pointer) unsafe.Pointer

//go:linkname typeMethods runtime.reflectTypeMethods
func typeMethods(t unsafe.Pointer) int

//go:linkname implements runtime.reflectImplements
func implements(t, inter unsafe.Pointer) bool

//go:linkname findItab runtime.reflectItab
func findItab(t, inter unsafe.Pointer) unsafe.Pointer

//go:linkname itabType runtime.reflectItabType
func itabType(tab unsafe.Pointer) unsafe.Pointer
