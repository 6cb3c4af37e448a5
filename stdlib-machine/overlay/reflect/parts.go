package reflect

import "unsafe"

// NumField returns the number of fields of a struct.
func (v Value) NumField() int {
	v.must(Struct, "NumField")
	return typeFields(v.typ_)
}

// Field returns the i-th field of a struct.
func (v Value) Field(i int) Value {
	v.must(Struct, "Field")
	if uint(i) >= uint(typeFields(v.typ_)) {
		panic("reflect: Field index out of range")
	}
	_, typ, offset, embedded, exported := typeField(v.typ_, i)
	flags := v.flag &^ flagEmbedRO
	if !exported {
		if embedded {
			flags |= flagEmbedRO
		} else {
			flags |= flagStickyRO
		}
	}
	return v.part(typ, offset, flags)
}

// part returns a part of the value, at an offset.
func (v Value) part(typ *rtype, offset uintptr, flags flag) Value {
	if v.flag&flagIndir != 0 {
		return Value{typ, unsafe.Add(v.ptr, offset), flags}
	}
	return valueAt(typ, unsafe.Add(v.address(), offset), flags)
}

// FieldByIndex returns a field of a field.
func (v Value) FieldByIndex(index []int) Value {
	found, err := v.FieldByIndexErr(index)
	if err != nil {
		panic(err.Error())
	}
	return found
}

// nilEmbedded is the error about a nil pointer on the way to a field.
type nilEmbedded string

func (e nilEmbedded) Error() string {
	return "reflect: indirection through nil pointer to embedded struct field " + string(e)
}

// FieldByIndexErr returns a field of a field, or an error if a pointer on the way is nil.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	v.must(Struct, "FieldByIndexErr")
	for depth, i := range index {
		if depth > 0 && v.kind() == Pointer && typeElem(v.typ_).Kind() == Struct {
			if v.IsNil() {
				return Value{}, nilEmbedded(typeElem(v.typ_).Name())
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v, nil
}

// FieldByName returns the field of a name; no value if there is none.
func (v Value) FieldByName(name string) Value {
	v.must(Struct, "FieldByName")
	if field, ok := v.typ_.FieldByName(name); ok {
		return v.FieldByIndex(field.Index)
	}
	return Value{}
}

// FieldByNameFunc returns the field whose name satisfies a function; no value if there is not just one.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	v.must(Struct, "FieldByNameFunc")
	if field, ok := v.typ_.FieldByNameFunc(match); ok {
		return v.FieldByIndex(field.Index)
	}
	return Value{}
}

// Index returns the i-th element of an array, slice or string.
func (v Value) Index(i int) Value {
	switch v.kind() {
	case Array:
		if uint(i) >= uint(typeLen(v.typ_)) {
			panic("reflect: array index out of range")
		}
		elem := typeElem(v.typ_)
		return v.part(elem, uintptr(i)*elem.Size(), v.flag)
	case Slice:
		s := (*sliceWords)(v.address())
		if uint(i) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		elem := typeElem(v.typ_)
		return Value{elem, unsafe.Add(s.array, uintptr(i)*elem.Size()), v.flag.ro() | flagIndir | flagAddr}
	case String:
		s := *(*string)(v.address())
		if uint(i) >= uint(len(s)) {
			panic("reflect: string index out of range")
		}
		b := ValueOf(s[i])
		b.flag |= v.flag.ro()
		return b
	}
	v.wrongKind("Index")
	return Value{}
}

// Len returns the length of an array, channel, map, slice, string or pointer to an array.
func (v Value) Len() int {
	switch v.kind() {
	case Slice, String:
		return (*sliceWords)(v.address()).len
	case Array:
		return typeLen(v.typ_)
	case Map:
		return mapLen(v.word())
	case Chan:
		return chanLen(v.word())
	case Pointer:
		return v.arrayLen("Len")
	}
	v.wrongKind("Len")
	return 0
}

// Cap returns the capacity of an array, channel, slice or pointer to an array.
func (v Value) Cap() int {
	switch v.kind() {
	case Slice:
		return (*sliceWords)(v.address()).cap
	case Array:
		return typeLen(v.typ_)
	case Chan:
		return chanCap(v.word())
	case Pointer:
		return v.arrayLen("Cap")
	}
	v.wrongKind("Cap")
	return 0
}

// arrayLen returns the length of the array that a pointer points to.
func (v Value) arrayLen(what string) int {
	if elem := typeElem(v.typ_); elem.Kind() == Array {
		return typeLen(elem)
	}
	panic("reflect: call of reflect.Value." + what + " on ptr to non-array Value")
}
