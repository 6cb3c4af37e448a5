// Types that a program composes while it runs (package reflect). A type that its code has too is found among the described ones; others are
// made once.

package runtime

import "unsafe"

// madeType is a type made by the running program.
type madeType struct {
	_type
	next *madeType
}

var madeTypes *madeType

// findType returns the type that is told, if there is one already: among those described, of which known is any, or those made.
func findType(known *_type, is func(*_type) bool) *_type {
	for t := known; ; {
		if is(t) {
			return t
		}
		t = t.next
		if t == known || t == nil {
			break
		}
	}
	for made := madeTypes; made != nil; made = made.next {
		if is(&made._type) {
			return &made._type
		}
	}
	return nil
}

// addType makes a type known.
func addType(t _type) *_type {
	t.hash = hashBytes(unsafe.Pointer(unsafe.StringData(t.name)), uint32(len(t.name)), hashSeed)
	made := &madeType{t, nil}
	state := lock()
	made.next = madeTypes
	madeTypes = made
	unlock(state)
	return &made._type
}

// A word that is the value itself, and compared as such.
const typeWord = typeDirect | typeMemoryEqual | typeComparable

func reflectPointerTo(elem *_type) *_type {
	if elem.ptr != nil {
		return elem.ptr
	}
	found := findType(elem, func(t *_type) bool { return t.kind == kindPointer && t.elem == elem && t.flags&typeNamed == 0 })
	if found != nil {
		return found
	}
	return addType(_type{size: 4, kind: kindPointer, align: 4, flags: typeWord, name: "*" + elem.name, elem: elem})
}

func reflectSliceOf(elem *_type) *_type {
	found := findType(elem, func(t *_type) bool { return t.kind == kindSlice && t.elem == elem && t.flags&typeNamed == 0 })
	if found != nil {
		return found
	}
	return addType(_type{size: 12, kind: kindSlice, align: 4, name: "[]" + elem.name, elem: elem})
}

func reflectArrayOf(n int, elem *_type) *_type {
	found := findType(elem, func(t *_type) bool {
		return t.kind == kindArray && t.elem == elem && t.len == uint32(n) && t.flags&typeNamed == 0
	})
	if found != nil {
		return found
	}
	size := uint64(elem.size) * uint64(n)
	if size > maxInt {
		panic("reflect.ArrayOf: array size would exceed virtual address space")
	}
	flags := elem.flags & (typeMemoryEqual | typeComparable)
	if size <= 4 {
		flags |= typeDirect
	}
	name := "[" + decimal(int64(n), false) + "]" + elem.name
	return addType(_type{size: uint32(size), kind: kindArray, align: elem.align, flags: flags, name: name, elem: elem, len: uint32(n)})
}

func reflectMapOf(key, elem *_type) *_type {
	found := findType(elem, func(t *_type) bool {
		return t.kind == kindMap && t.key == key && t.elem == elem && t.flags&typeNamed == 0
	})
	if found != nil {
		return found
	}
	if key.flags&typeComparable == 0 {
		panic("reflect.MapOf: invalid key type " + key.name)
	}
	name := "map[" + key.name + "]" + elem.name
	return addType(_type{size: 4, kind: kindMap, align: 4, flags: typeDirect, name: name, key: key, elem: elem})
}

func reflectChanOf(elem *_type, recv, send bool) *_type {
	var flags uint8
	name := "chan "
	if recv {
		flags |= typeRecv
	} else {
		name = "chan<- "
	}
	if send {
		flags |= typeSend
	} else {
		name = "<-chan "
	}
	found := findType(elem, func(t *_type) bool {
		return t.kind == kindChan && t.elem == elem && t.flags&(typeRecv|typeSend|typeNamed) == flags
	})
	if found != nil {
		return found
	}
	inner := elem.name
	if send && len(inner) > 0 && inner[0] == '<' {
		inner = "(" + inner + ")"
	}
	return addType(_type{size: 4, kind: kindChan, align: 4, flags: flags | typeWord, name: name + inner, elem: elem})
}

// reflectFuncOf returns a function type: the types of its parameters and then those of its results.
func reflectFuncOf(known *_type, params []*_type, nparams int, variadic bool) *_type {
	var flags uint8
	if variadic {
		flags = typeVariadic
	}
	found := findType(known, func(t *_type) bool {
		if t.kind != kindFunc || t.flags&(typeVariadic|typeNamed) != flags {
			return false
		}
		if int(t.nparams) != nparams || int(t.nparams)+int(t.nresults) != len(params) {
			return false
		}
		for i, param := range params {
			if reflectTypeParam(t, i) != param {
				return false
			}
		}
		return true
	})
	if found != nil {
		return found
	}
	name := "func("
	for i, param := range params[:nparams] {
		if i > 0 {
			name += ", "
		}
		if variadic && i == nparams-1 {
			name += "..." + param.elem.name
		} else {
			name += param.name
		}
	}
	name += ")"
	results := params[nparams:]
	for i, result := range results {
		switch {
		case i > 0:
			name += ", "
		case len(results) > 1:
			name += " ("
		default:
			name += " "
		}
		name += result.name
	}
	if len(results) > 1 {
		name += ")"
	}
	made := _type{size: 4, kind: kindFunc, align: 4, flags: flags | typeDirect, name: name}
	made.params = unsafe.SliceData(params)
	made.nparams, made.nresults = uint16(nparams), uint16(len(results))
	return addType(made)
}

// reflectStructOf returns a struct type. Of the fields, name, type and flags (embedded, exported) are given; the name is the type's own, the
// package that of fields that are not exported.
func reflectStructOf(known *_type, fields []structField, tags []string, name, pkg string) *_type {
	found := findType(known, func(t *_type) bool {
		if t.kind != kindStruct || t.flags&typeNamed != 0 || int(t.nfields) != len(fields) || t.pkg != pkg {
			return false
		}
		for i := range fields {
			field, other := &fields[i], t.field(uint32(i))
			if field.name != other.name || field.typ != other.typ || reflectTypeTag(t, i) != tags[i] {
				return false
			}
			if (field.flags^other.flags)&fieldEmbedded != 0 {
				return false
			}
		}
		return true
	})
	if found != nil {
		return found
	}
	made := _type{kind: kindStruct, align: 1, flags: typeMemoryEqual | typeComparable, name: name, pkg: pkg}
	var end, content uint64
	for i := range fields {
		field := &fields[i]
		t := field.typ
		if t.align > made.align {
			made.align = t.align
		}
		end = (end + uint64(t.align) - 1) &^ (uint64(t.align) - 1)
		field.offset = uint32(end)
		end += uint64(t.size)
		content += uint64(t.size)
		made.flags &= t.flags | ^uint8(typeMemoryEqual|typeComparable)
		if field.name == "_" {
			field.flags |= fieldBlank
			made.flags &^= typeMemoryEqual
		}
	}
	if len(fields) > 0 && fields[len(fields)-1].typ.size == 0 && end > 0 {
		// The address of the last field is one within the struct.
		end++
	}
	end = (end + uint64(made.align) - 1) &^ (uint64(made.align) - 1)
	if end > maxInt {
		panic("reflect.StructOf: struct size would exceed virtual address space")
	}
	if content != end {
		made.flags &^= typeMemoryEqual
	}
	if end <= 4 {
		made.flags |= typeDirect
	}
	made.size = uint32(end)
	made.fields, made.nfields = unsafe.SliceData(fields), uint32(len(fields))
	made.tags = unsafe.SliceData(tags)
	return addType(made)
}
