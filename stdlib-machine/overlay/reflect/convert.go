package reflect

import (
	"strconv"
	"unsafe"
)

// ConvertibleTo reports whether a value of the type can be converted to u (spec: Conversions).
func (t *rtype) ConvertibleTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.ConvertibleTo")
	}
	return conversion(u.common(), t) != nil
}

// CanConvert reports whether the value can be converted to a type.
func (v Value) CanConvert(t Type) bool {
	if !v.Type().ConvertibleTo(t) {
		return false
	}
	switch {
	case v.kind() == Slice && t.Kind() == Array:
		return t.Len() <= v.Len()
	case v.kind() == Slice && t.Kind() == Pointer && t.Elem().Kind() == Array:
		return t.Elem().Len() <= v.Len()
	}
	return true
}

// Convert returns the value converted to a type.
func (v Value) Convert(t Type) Value {
	convert := conversion(t.common(), v.typ_)
	if convert == nil {
		panic("reflect.Value.Convert: value of type " + v.typ_.String() + " cannot be converted to type " + t.String())
	}
	return convert(v, t.common())
}

// classes of kinds among which numbers are converted.
func (k Kind) isInt() bool     { return k >= Int && k <= Int64 }
func (k Kind) isUint() bool    { return k >= Uint && k <= Uintptr }
func (k Kind) isFloat() bool   { return k == Float32 || k == Float64 }
func (k Kind) isComplex() bool { return k == Complex64 || k == Complex128 }

// conversion returns the function that converts values of one type to another, nil if there is none.
func conversion(to, from *rtype) func(Value, *rtype) Value {
	source, target := from.Kind(), to.Kind()
	switch {
	case source.isInt() && target.isInt() || source.isInt() && target.isUint():
		return func(v Value, t *rtype) Value { return makeInt(v, uint64(v.Int()), t) }
	case source.isUint() && target.isInt() || source.isUint() && target.isUint():
		return func(v Value, t *rtype) Value { return makeInt(v, v.Uint(), t) }
	case source.isInt() && target.isFloat():
		return func(v Value, t *rtype) Value { return makeFloat(v, float64(v.Int()), t) }
	case source.isUint() && target.isFloat():
		return func(v Value, t *rtype) Value { return makeFloat(v, float64(v.Uint()), t) }
	case source.isFloat() && target.isInt():
		return func(v Value, t *rtype) Value { return makeInt(v, uint64(int64(v.Float())), t) }
	case source.isFloat() && target.isUint():
		return func(v Value, t *rtype) Value { return makeInt(v, uint64(v.Float()), t) }
	case source.isFloat() && target.isFloat():
		return func(v Value, t *rtype) Value { return makeFloat(v, v.Float(), t) }
	case source.isComplex() && target.isComplex():
		return func(v Value, t *rtype) Value {
			room := variable(t)
			room.SetComplex(v.Complex())
			return room.like(v)
		}
	case source.isInt() && target == String:
		return func(v Value, t *rtype) Value {
			s := "\uFFFD"
			if x := v.Int(); int64(rune(x)) == x {
				s = string(rune(x))
			}
			return makeString(v, s, t)
		}
	case source.isUint() && target == String:
		return func(v Value, t *rtype) Value {
			s := "\uFFFD"
			if x := v.Uint(); uint64(rune(x)) == x {
				s = string(rune(x))
			}
			return makeString(v, s, t)
		}
	case source == String && target == Slice && typePackage(typeElem(to)) == "":
		switch typeElem(to).Kind() {
		case Uint8:
			return func(v Value, t *rtype) Value {
				b := []byte(v.String())
				return newSlice(t, *(*sliceWords)(unsafe.Pointer(&b)), v.flag.ro())
			}
		case Int32:
			return func(v Value, t *rtype) Value {
				r := []rune(v.String())
				return newSlice(t, *(*sliceWords)(unsafe.Pointer(&r)), v.flag.ro())
			}
		}
	case source == Slice && target == String && typePackage(typeElem(from)) == "":
		switch typeElem(from).Kind() {
		case Uint8:
			return func(v Value, t *rtype) Value { return makeString(v, string(v.Bytes()), t) }
		case Int32:
			return func(v Value, t *rtype) Value { return makeString(v, string(*(*[]rune)(v.address())), t) }
		}
	case source == Slice && target == Pointer && typeElem(to).Kind() == Array && typeElem(from) == typeElem(typeElem(to)):
		return func(v Value, t *rtype) Value { return Value{t, v.arrayPointer(typeElem(t), t), v.flag.ro()} }
	case source == Slice && target == Array && typeElem(from) == typeElem(to):
		return func(v Value, t *rtype) Value { return copied(t, v.arrayPointer(t, t), v.flag.ro()) }
	case source == Chan && target == Chan && from.ChanDir() == BothDir && typeElem(to) == typeElem(from) &&
		!(to.isNamed() && from.isNamed()):
		return retyped
	}
	switch {
	case sameUnderlying(to, from, false):
		return retyped
	case source == Pointer && target == Pointer && !from.isNamed() && !to.isNamed() &&
		sameUnderlying(typeElem(to), typeElem(from), false):
		return retyped
	case target == Interface && implements(from, to):
		return func(v Value, t *rtype) Value { return v.toInterface(t) }
	}
	return nil
}

// retyped returns the same bytes as a value of another type.
func retyped(v Value, t *rtype) Value {
	if v.flag&flagAddr != 0 {
		return copied(t, v.ptr, v.flag.ro())
	}
	return Value{t, v.ptr, v.flag&flagIndir | v.flag.ro()}
}

// like returns what is in a new variable as a value with the restrictions of another.
func (v Value) like(other Value) Value {
	return valueAt(v.typ_, v.ptr, other.flag.ro())
}

func makeInt(v Value, bits uint64, t *rtype) Value {
	room := variable(t)
	if t.Kind().isInt() {
		room.SetInt(int64(bits))
	} else {
		room.SetUint(bits)
	}
	return room.like(v)
}

func makeFloat(v Value, x float64, t *rtype) Value {
	room := variable(t)
	room.SetFloat(x)
	return room.like(v)
}

func makeString(v Value, s string, t *rtype) Value {
	room := variable(t)
	room.SetString(s)
	return room.like(v)
}

// arrayPointer returns the address of the elements of a slice, as many as an array type has.
func (v Value) arrayPointer(array, to *rtype) unsafe.Pointer {
	s := *(*sliceWords)(v.address())
	if n := typeLen(array); n > s.len {
		panic("reflect: cannot convert slice with length " + strconv.Itoa(s.len) + " to " + arrayText(to) + " with length " + strconv.Itoa(n))
	}
	return s.array
}

// arrayText says what a slice was to become.
func arrayText(to *rtype) string {
	if to.Kind() == Pointer {
		return "pointer to array"
	}
	return "array"
}

// sameUnderlying reports whether two types have identical underlying types, tags of fields counting or not.
func sameUnderlying(a, b *rtype, tags bool) bool {
	if a == b {
		return true
	}
	kind := a.Kind()
	if kind != b.Kind() {
		return false
	}
	if kind <= Complex128 || kind == String || kind == UnsafePointer {
		return true
	}
	identical := func(x, y *rtype) bool {
		return x == y || !tags && !x.isNamed() && !y.isNamed() && sameUnderlying(x, y, tags)
	}
	switch kind {
	case Array:
		return typeLen(a) == typeLen(b) && identical(typeElem(a), typeElem(b))
	case Chan:
		return a.ChanDir() == b.ChanDir() && identical(typeElem(a), typeElem(b))
	case Map:
		return identical(typeKey(a), typeKey(b)) && identical(typeElem(a), typeElem(b))
	case Pointer, Slice:
		return identical(typeElem(a), typeElem(b))
	case Func:
		params, results := typeSignature(a)
		if p, r := typeSignature(b); p != params || r != results || typeVariadic(a) != typeVariadic(b) {
			return false
		}
		for i := range params + results {
			if !identical(typeParam(a, i), typeParam(b, i)) {
				return false
			}
		}
		return true
	case Interface:
		return typeMethods(a) == typeMethods(b) && implements(a, b) && implements(b, a)
	case Struct:
		if typeFields(a) != typeFields(b) {
			return false
		}
		for i := range typeFields(a) {
			name, typ, _, embedded, exported := typeField(a, i)
			otherName, otherTyp, _, otherEmbedded, _ := typeField(b, i)
			if name != otherName || embedded != otherEmbedded || !identical(typ, otherTyp) {
				return false
			}
			if !exported && typePackage(a) != typePackage(b) || tags && typeTag(a, i) != typeTag(b, i) {
				return false
			}
		}
		return true
	}
	return false
}
