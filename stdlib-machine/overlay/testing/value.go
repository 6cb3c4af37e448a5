package testing

import (
	"strconv"
	"unsafe"
)

// Kinds of types, numbered as package reflect's.
const (
	kindBool          = 1
	kindInt           = 2
	kindInt8          = 3
	kindInt16         = 4
	kindInt32         = 5
	kindInt64         = 6
	kindUint          = 7
	kindUint8         = 8
	kindUint16        = 9
	kindUint32        = 10
	kindUint64        = 11
	kindUintptr       = 12
	kindFloat32       = 13
	kindFloat64       = 14
	kindComplex64     = 15
	kindComplex128    = 16
	kindArray         = 17
	kindInterface     = 20
	kindMap           = 21
	kindPointer       = 22
	kindSlice         = 23
	kindString        = 24
	kindStruct        = 25
	kindUnsafePointer = 26
)

// words is an interface value: a type descriptor, or a table of methods, and a data word.
type words struct {
	typ  unsafe.Pointer
	data unsafe.Pointer
}

// sliceWords is a slice.
type sliceWords struct {
	data     unsafe.Pointer
	len, cap int
}

// value is a value of any type in memory.
type value struct {
	typ     unsafe.Pointer
	address unsafe.Pointer
}

// valueOf returns what an interface holds, which is not nil.
func valueOf(arg any) value {
	held := (*words)(unsafe.Pointer(&arg))
	if typeDirect(held.typ) {
		word := new(unsafe.Pointer)
		*word = held.data
		return value{held.typ, unsafe.Pointer(word)}
	}
	return value{held.typ, held.data}
}

// any returns the value in an interface.
func (v value) any() any {
	held := words{v.typ, v.address}
	if typeDirect(v.typ) {
		held.data = nil
		copy(unsafe.Slice((*byte)(unsafe.Pointer(&held.data)), 4), unsafe.Slice((*byte)(v.address), typeSize(v.typ)))
	}
	return *(*any)(unsafe.Pointer(&held))
}

func (v value) kind() uint8 { return typeKind(v.typ) }

// pointer returns the first word of the value.
func (v value) pointer() unsafe.Pointer { return *(*unsafe.Pointer)(v.address) }

// elem returns the i-th element of an array whose first element is at an address.
func (v value) elem(first unsafe.Pointer, i int) value {
	typ := typeElem(v.typ)
	return value{typ, unsafe.Add(first, uintptr(i)*typeSize(typ))}
}

// typeOf is the type of what an interface holds, as in messages.
func typeOf(arg any) string {
	held := (*words)(unsafe.Pointer(&arg))
	if held.typ == nil {
		return "<nil>"
	}
	return typeName(held.typ)
}

// argument writes an argument as the verb says.
func (f *formatter) argument(arg any) {
	if f.char == 'T' {
		f.verb.char = 's'
		f.text(typeOf(arg))
		return
	}
	if arg == nil {
		if f.char == 'v' {
			f.pad("<nil>")
		} else {
			f.unknownVerb(nil)
		}
		return
	}
	f.value(valueOf(arg), arg, 0)
}

// value writes a value. Its methods count if it is also given in an interface: package fmt has no access to unexported fields.
func (f *formatter) value(v value, arg any, depth int) {
	if arg != nil && f.char != 'p' && f.byMethod(arg) {
		return
	}
	if !f.byKind(v, arg != nil, depth) {
		f.unknownVerb(v.any())
	}
}

// byMethod writes a value by a method of its own, if it has one that counts.
func (f *formatter) byMethod(arg any) bool {
	switch f.char {
	case 'v', 's', 'q', 'x', 'X':
	default:
		return false
	}
	if f.sharp && f.char == 'v' {
		s, ok := arg.(interface{ GoString() string })
		if ok {
			f.pad(s.GoString())
		}
		return ok
	}
	switch arg := arg.(type) {
	case error:
		return f.text(arg.Error())
	case interface{ String() string }:
		return f.text(arg.String())
	}
	return false
}

func (f *formatter) unknownVerb(arg any) {
	f.buf = append(f.buf, "%!"...)
	f.buf = append(f.buf, string(f.char)...)
	f.buf = append(f.buf, '(')
	if arg == nil {
		f.buf = append(f.buf, "<nil>"...)
	} else {
		f.buf = append(f.buf, typeOf(arg)+"="...)
		f.verb = verb{char: 'v'}
		f.value(valueOf(arg), nil, 0)
	}
	f.buf = append(f.buf, ')')
}

// byKind writes a value by its kind, and reports whether the verb is for such values.
func (f *formatter) byKind(v value, exported bool, depth int) bool {
	signed := func(n int64) bool {
		if n < 0 {
			return f.integer(uint64(-n), true)
		}
		return f.integer(uint64(n), false)
	}
	unsigned := func(n uint64) bool { return f.integer(n, false) }
	switch v.kind() {
	case kindBool:
		if f.char != 'v' && f.char != 't' {
			return false
		}
		f.pad(strconv.FormatBool(*(*bool)(v.address)))
		return true
	case kindInt, kindInt32:
		return signed(int64(*(*int32)(v.address)))
	case kindInt8:
		return signed(int64(*(*int8)(v.address)))
	case kindInt16:
		return signed(int64(*(*int16)(v.address)))
	case kindInt64:
		return signed(*(*int64)(v.address))
	case kindUint, kindUint32, kindUintptr:
		return unsigned(uint64(*(*uint32)(v.address)))
	case kindUint8:
		return unsigned(uint64(*(*uint8)(v.address)))
	case kindUint16:
		return unsigned(uint64(*(*uint16)(v.address)))
	case kindUint64:
		return unsigned(*(*uint64)(v.address))
	case kindFloat32:
		return f.float(float64(*(*float32)(v.address)), 32)
	case kindFloat64:
		return f.float(*(*float64)(v.address), 64)
	case kindComplex64:
		return f.complex(complex128(*(*complex64)(v.address)), 32)
	case kindComplex128:
		return f.complex(*(*complex128)(v.address), 64)
	case kindString:
		return f.text(*(*string)(v.address))
	case kindArray:
		return f.elements(v, v.address, typeLen(v.typ), exported, depth)
	case kindSlice:
		slice := (*sliceWords)(v.address)
		if f.char == 'p' {
			return f.address(v, depth)
		}
		if typeKind(typeElem(v.typ)) == kindUint8 && (f.char == 's' || f.char == 'q' || f.char == 'x' || f.char == 'X') {
			return f.text(string(*(*[]byte)(v.address)))
		}
		return f.elements(v, slice.data, slice.len, exported, depth)
	case kindStruct:
		return f.fields(v, exported, depth)
	case kindInterface:
		return f.dynamic(v, exported, depth)
	case kindPointer:
		if v.pointer() == nil || depth > 0 || f.char == 'p' {
			return f.address(v, depth)
		}
		target := value{typeElem(v.typ), v.pointer()}
		switch target.kind() {
		case kindArray, kindSlice, kindStruct, kindMap:
			f.buf = append(f.buf, '&')
			return f.byKind(target, exported, depth+1)
		}
		return f.address(v, depth)
	}
	return f.address(v, depth)
}

// address writes what is known of a pointer, function, channel or map only by its address.
func (f *formatter) address(v value, depth int) bool {
	address := uint64(uintptr(v.pointer()))
	switch f.char {
	case 'v':
		switch {
		case f.sharp && address == 0:
			f.pad("(" + typeName(v.typ) + ")(nil)")
		case f.sharp:
			f.pad("(" + typeName(v.typ) + ")(0x" + strconv.FormatUint(address, 16) + ")")
		case address == 0:
			f.pad("<nil>")
		default:
			f.pad("0x" + strconv.FormatUint(address, 16))
		}
	case 'p':
		f.pad("0x" + strconv.FormatUint(address, 16))
	default:
		return f.integer(address, false)
	}
	return true
}

// elements writes the elements of an array or slice.
func (f *formatter) elements(v value, first unsafe.Pointer, len int, exported bool, depth int) bool {
	if f.char == 'p' {
		return false
	}
	outer, opening, separator, closing := f.verb, "[", " ", "]"
	if f.sharp && f.char == 'v' {
		opening, separator, closing = typeName(v.typ)+"{", ", ", "}"
		if v.kind() == kindSlice && first == nil {
			f.pad(typeName(v.typ) + "(nil)")
			return true
		}
	}
	f.buf = append(f.buf, opening...)
	for i := 0; i < len; i++ {
		if i > 0 {
			f.buf = append(f.buf, separator...)
		}
		f.part(v.elem(first, i), exported, depth+1)
		f.verb = outer
	}
	f.buf = append(f.buf, closing...)
	return true
}

// fields writes the fields of a struct.
func (f *formatter) fields(v value, exported bool, depth int) bool {
	outer := f.verb
	goSyntax := f.sharp && f.char == 'v'
	if goSyntax {
		f.buf = append(f.buf, typeName(v.typ)...)
	}
	f.buf = append(f.buf, '{')
	for i := 0; i < typeFields(v.typ); i++ {
		name, typ, offset := typeField(v.typ, i)
		if i > 0 && goSyntax {
			f.buf = append(f.buf, ',')
		}
		if i > 0 {
			f.buf = append(f.buf, ' ')
		}
		if goSyntax || f.plus && f.char == 'v' {
			f.buf = append(f.buf, name+":"...)
		}
		isExported := name != "" && 'A' <= name[0] && name[0] <= 'Z'
		f.part(value{typ, unsafe.Add(v.address, offset)}, exported && isExported, depth+1)
		f.verb = outer
	}
	f.buf = append(f.buf, '}')
	return true
}

// dynamic writes what an interface holds.
func (f *formatter) dynamic(v value, exported bool, depth int) bool {
	held := *(*words)(v.address)
	if held.typ == nil {
		f.pad("<nil>")
		return true
	}
	if typeMethods(v.typ) != 0 {
		held.typ = itabType(held.typ)
	}
	f.part(valueOf(*(*any)(unsafe.Pointer(&held))), exported, depth+1)
	return true
}

// part writes a value that is part of another.
func (f *formatter) part(v value, exported bool, depth int) {
	var arg any
	if exported && v.kind() != kindInterface {
		arg = v.any()
	}
	f.value(v, arg, depth)
}

//go:linkname typeName runtime.reflectTypeName
func typeName(t unsafe.Pointer) string

//go:linkname typeSize runtime.reflectTypeSize
func typeSize(t unsafe.Pointer) uintptr

//go:linkname typeKind runtime.reflectTypeKind
func typeKind(t unsafe.Pointer) uint8

//go:linkname typeDirect runtime.reflectTypeDirect
func typeDirect(t unsafe.Pointer) bool

//go:linkname typeElem runtime.reflectTypeElem
func typeElem(t unsafe.Pointer) unsafe.Pointer

//go:linkname typeLen runtime.reflectTypeLen
func typeLen(t unsafe.Pointer) int

//go:linkname typeFields runtime.reflectTypeFields
func typeFields(t unsafe.Pointer) int

//go:linkname typeField runtime.reflectTypeField
func typeField(t unsafe.Pointer, i int) (name string, typ unsafe.Pointer, offset uintptr)

//go:linkname typeMethods runtime.reflectTypeMethods
func typeMethods(t unsafe.Pointer) int

//go:linkname itabType runtime.reflectItabType
func itabType(tab unsafe.Pointer) unsafe.Pointer
