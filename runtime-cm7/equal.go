// Comparison of values whose type is known only at run time (spec: Comparison operators).

package runtime

import "unsafe"

// efaceEqual reports a == b for interfaces without methods.
func efaceEqual(a, b eface) bool {
	return a._type == b._type && dataEqual(a._type, a.data, b.data)
}

// ifaceEqual reports a == b for interfaces with methods. There may be two tables for one type.
func ifaceEqual(a, b iface) bool {
	if a.tab == nil || b.tab == nil {
		return a.tab == b.tab
	}
	return a.tab.typ == b.tab.typ && dataEqual(a.tab.typ, a.data, b.data)
}

// dataEqual compares the data words of two interface values of the same dynamic type, nil for none.
func dataEqual(t *_type, a, b unsafe.Pointer) bool {
	if t == nil {
		return true
	}
	if t.flags&typeComparable == 0 {
		raise(errorString("comparing uncomparable type " + t.name))
	}
	if t.flags&(typeDirect|typeMemoryEqual) == typeDirect|typeMemoryEqual {
		return a == b
	}
	if t.flags&typeDirect == 0 {
		return typedEqual(t, a, b)
	}
	return typedEqual(t, unsafe.Pointer(&a), unsafe.Pointer(&b))
}

// typedEqual reports whether two values of a type are equal. It panics if it meets two interfaces with the same dynamic type,
// which is not comparable.
func typedEqual(t *_type, p, q unsafe.Pointer) bool {
	if t.flags&typeMemoryEqual != 0 {
		return memEqual(p, q, uintptr(t.size))
	}
	switch t.kind {
	case kindFloat32:
		return *(*float32)(p) == *(*float32)(q)
	case kindFloat64:
		return *(*float64)(p) == *(*float64)(q)
	case kindComplex64:
		return *(*complex64)(p) == *(*complex64)(q)
	case kindComplex128:
		return *(*complex128)(p) == *(*complex128)(q)
	case kindString:
		a, b := *(*string)(p), *(*string)(q)
		return len(a) == len(b) && stringEqual(a, b)
	case kindInterface:
		if t.nmethods == 0 {
			return efaceEqual(*(*eface)(p), *(*eface)(q))
		}
		return ifaceEqual(*(*iface)(p), *(*iface)(q))
	case kindArray:
		for n := t.len; n > 0; n-- {
			if !typedEqual(t.elem, p, q) {
				return false
			}
			p, q = unsafe.Add(p, t.elem.size), unsafe.Add(q, t.elem.size)
		}
		return true
	case kindStruct:
		for i := uint32(0); i < t.nfields; i++ {
			field := t.field(i)
			if field.flags&fieldBlank != 0 {
				continue
			}
			if !typedEqual(field.typ, unsafe.Add(p, field.offset), unsafe.Add(q, field.offset)) {
				return false
			}
		}
		return true
	}
	raise(errorString("comparing uncomparable type " + t.name))
	return false
}
