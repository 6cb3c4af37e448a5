// What packages about types ask the runtime, by go:linkname. Types go as unsafe.Pointer, since those packages have types of their own
// for the same descriptors.

package runtime

import "unsafe"

func reflectTypeName(t unsafe.Pointer) string {
	return (*_type)(t).name
}

func reflectTypeSize(t unsafe.Pointer) uintptr {
	return uintptr((*_type)(t).size)
}

func reflectTypeKind(t unsafe.Pointer) uint8 {
	return (*_type)(t).kind
}

// reflectTypeNamed reports whether a declaration of a package introduced the type.
func reflectTypeNamed(t unsafe.Pointer) bool {
	return (*_type)(t).flags&typeNamed != 0
}

func reflectTypeComparable(t unsafe.Pointer) bool {
	return (*_type)(t).flags&typeComparable != 0
}

// reflectTypeDirect reports whether an interface holds a value of the type in its data word.
func reflectTypeDirect(t unsafe.Pointer) bool {
	return (*_type)(t).flags&typeDirect != 0
}

// reflectTypeElem returns the element type, or nil.
func reflectTypeElem(t unsafe.Pointer) unsafe.Pointer {
	return unsafe.Pointer((*_type)(t).elem)
}

// reflectTypeLen returns the length of an array type.
func reflectTypeLen(t unsafe.Pointer) int {
	return int((*_type)(t).len)
}

// reflectTypeFields returns the number of fields of a struct type.
func reflectTypeFields(t unsafe.Pointer) int {
	return int((*_type)(t).nfields)
}

// reflectTypeField returns the i-th field of a struct type.
func reflectTypeField(t unsafe.Pointer, i int) (name string, typ unsafe.Pointer, offset uintptr) {
	field := (*_type)(t).field(uint32(i))
	return field.name, unsafe.Pointer(field.typ), uintptr(field.offset)
}

// reflectTypeMethods returns the number of methods of an interface type.
func reflectTypeMethods(t unsafe.Pointer) int {
	return int((*_type)(t).nmethods)
}

// reflectImplements reports whether values of t can be assigned to the interface type inter. Of a concrete type that is known if the
// program asserts anything to that interface.
func reflectImplements(t, inter unsafe.Pointer) bool {
	have, want := (*_type)(t), (*_type)(inter)
	if have == want || want.nmethods == 0 {
		return true
	}
	if !have.isInterface() {
		return findItab(have, want) != nil
	}
	return missingMethod(have, want) == ""
}

// reflectItab returns the table by which t implements inter, or nil.
func reflectItab(t, inter unsafe.Pointer) unsafe.Pointer {
	return unsafe.Pointer(findItab((*_type)(t), (*_type)(inter)))
}

// reflectItabType returns the concrete type of a table.
func reflectItabType(tab unsafe.Pointer) unsafe.Pointer {
	return unsafe.Pointer((*itab)(tab).typ)
}
