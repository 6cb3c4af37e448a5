// Type descriptors, as code generation lays them out in flash.
//
// This file is the single source of their layout: code generation finds the structs below by name and takes the fields'
// offsets from them. There is one descriptor for each type that a program needs one for, so that two types are identical
// exactly if the addresses of their descriptors are equal.

package runtime

import "unsafe"

// _type describes a type.
type _type struct {
	// size in bytes.
	size uint32
	// kind is one of the kind constants.
	kind uint8
	// align is the alignment in bytes.
	align uint8
	// flags are the typeXxx bits.
	flags uint8
	_     uint8
	// hash is equal for identical types of any two builds, and well spread.
	hash uint32
	// name is the type as Go writes it in messages: main.T, *main.T, map[string]int.
	name string
	// elem is the element of arrays, channels, maps, pointers and slices.
	elem *_type
	// key is the key of maps.
	key *_type
	// len is the length of arrays.
	len uint32
	// fields are the fields of structs, nfields of them.
	fields  *structField
	nfields uint32
	// itabs are the tables of the interfaces that this (concrete) type is asserted to or compared through, nitabs of them.
	itabs  **itab
	nitabs uint32
	// pkg is the import path of the package that declared the type, or the fields of a struct type without a name.
	pkg string
	// methods are the names of the methods, sorted: of interface types all, of concrete types those in the method set. An
	// unexported one is path.name.
	methods  *string
	nmethods uint32
	// same is, of interface types, the one that stands in tables for all with the same methods.
	same *_type
	// params are the types of the nparams parameters of function types, and then those of the nresults results.
	params   **_type
	nparams  uint16
	nresults uint16
	// tags are the tags of the fields of structs that have any.
	tags *string
	// ptr is the pointer type to this one, if the program has it.
	ptr *_type
	// methodTypes are the types of the methods, without receivers, and methodFuncs, of concrete types, the methods as interfaces call
	// them, as function values.
	methodTypes **_type
	methodFuncs *unsafe.Pointer
	// call calls a value of a function type, given the addresses of parameters and results; bind and make are the code of values that
	// call a method with a bound data word, or a func(addresses unsafe.Pointer), and carry these.
	call func(f, addresses unsafe.Pointer)
	bind unsafe.Pointer
	make unsafe.Pointer
	// next leads round all types of the program.
	next *_type
}

// Bits of _type.flags.
const (
	// typeDirect: a value of the type is the data word of an interface itself, in the low bytes, the rest being zero. All types of
	// up to 4 bytes. Of other types the data word is the address of a value that nobody changes.
	typeDirect = 1 << 0
	// typeMemoryEqual: two values are equal exactly if their bytes are.
	typeMemoryEqual = 1 << 1
	// typeComparable: values can be compared (spec: Comparison operators); for interfaces, it depends on the dynamic type.
	typeComparable = 1 << 2
	// typeNamed: a type that a declaration of a package introduced; not int, string and the like.
	typeNamed = 1 << 3
	// typeVariadic: the last parameter of a function type is variadic.
	typeVariadic = 1 << 4
	// typeRecv and typeSend: what a channel type allows.
	typeRecv = 1 << 5
	typeSend = 1 << 6
)

// structField describes a field of a struct type.
type structField struct {
	name   string
	typ    *_type
	offset uint32
	// flags are the fieldXxx bits.
	flags uint32
}

// Bits of structField.flags.
const (
	// fieldEmbedded: the field is embedded.
	fieldEmbedded = 1 << 0
	// fieldBlank: the field is _, which comparisons skip.
	fieldBlank = 1 << 1
	// fieldExported: the field's name is exported.
	fieldExported = 1 << 2
)

// itab says how a concrete type implements an interface type. The addresses of the methods' code follow it, in the order of
// the interface's methods sorted by name.
type itab struct {
	inter *_type
	typ   *_type
}

// eface is an interface value without methods, any.
type eface struct {
	_type *_type
	data  unsafe.Pointer
}

// iface is an interface value with methods.
type iface struct {
	tab  *itab
	data unsafe.Pointer
}

// Kinds, numbered as package reflect's.
const (
	kindBool = 1 + iota
	kindInt
	kindInt8
	kindInt16
	kindInt32
	kindInt64
	kindUint
	kindUint8
	kindUint16
	kindUint32
	kindUint64
	kindUintptr
	kindFloat32
	kindFloat64
	kindComplex64
	kindComplex128
	kindArray
	kindChan
	kindFunc
	kindInterface
	kindMap
	kindPointer
	kindSlice
	kindString
	kindStruct
	kindUnsafePointer
)

// method returns the i-th method name.
func (t *_type) method(i uint32) string {
	return *(*string)(unsafe.Add(unsafe.Pointer(t.methods), uintptr(i)*unsafe.Sizeof("")))
}

// field returns the i-th field.
func (t *_type) field(i uint32) *structField {
	return (*structField)(unsafe.Add(unsafe.Pointer(t.fields), uintptr(i)*unsafe.Sizeof(structField{})))
}

// isInterface reports whether it is an interface type.
func (t *_type) isInterface() bool {
	return t.kind == kindInterface
}

// dynamicType returns the type of what an interface value at p holds, nil for none, and its data word's address; t is the
// interface type.
func dynamicType(t *_type, p unsafe.Pointer) (*_type, unsafe.Pointer) {
	data := unsafe.Add(p, unsafe.Sizeof(uintptr(0)))
	if t.nmethods == 0 {
		return (*eface)(p)._type, data
	}
	tab := (*iface)(p).tab
	if tab == nil {
		return nil, data
	}
	return tab.typ, data
}

// valueAddress returns the address of a value of type t, given the address of the data word that holds it or points to it.
func valueAddress(t *_type, word unsafe.Pointer) unsafe.Pointer {
	if t.flags&typeDirect != 0 {
		return word
	}
	return *(*unsafe.Pointer)(word)
}
