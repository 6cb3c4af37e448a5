package reflect

import "unsafe"

// sliceWords is a slice; a string is its first two words.
type sliceWords struct {
	array unsafe.Pointer
	len   int
	cap   int
}

// A SliceHeader is a slice as it lies in memory.
//
// Deprecated: use unsafe.Slice and unsafe.SliceData.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}

// A StringHeader is a string as it lies in memory.
//
// Deprecated: use unsafe.String and unsafe.StringData.
type StringHeader struct {
	Data uintptr
	Len  int
}

// newSlice returns a slice of a slice type.
func newSlice(t *rtype, s sliceWords, flags flag) Value {
	room := (*sliceWords)(alloc(unsafe.Sizeof(s)))
	*room = s
	return Value{t, unsafe.Pointer(room), flags | flagIndir}
}

// MakeSlice returns a new slice.
func MakeSlice(typ Type, len, cap int) Value {
	if typ.Kind() != Slice {
		panic("reflect.MakeSlice of non-slice type")
	}
	switch {
	case len < 0:
		panic("reflect.MakeSlice: negative len")
	case cap < 0:
		panic("reflect.MakeSlice: negative cap")
	case len > cap:
		panic("reflect.MakeSlice: len > cap")
	}
	t := typ.common()
	return newSlice(t, sliceWords{makeSliceOf(typeElem(t), len, cap), len, cap}, 0)
}

// SliceAt returns a slice of n elements of a type at an address.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	if n < 0 || p == nil && n > 0 {
		panic("reflect.SliceAt: slice out of range")
	}
	return newSlice(sliceOf(typ.common()), sliceWords{p, n, n}, 0)
}

// Slice returns v[i:j].
func (v Value) Slice(i, j int) Value {
	if v.kind() == String {
		s := *(*string)(v.address())
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		room := (*string)(alloc(unsafe.Sizeof(s)))
		*room = s[i:j]
		return Value{v.typ_, unsafe.Pointer(room), v.flag.ro() | flagIndir}
	}
	whole, t := v.sliceable("Slice")
	if i < 0 || j < i || j > whole.cap {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return newSlice(t, whole.part(t, i, j, whole.cap), v.flag.ro())
}

// Slice3 returns v[i:j:k].
func (v Value) Slice3(i, j, k int) Value {
	whole, t := v.sliceable("Slice3")
	if i < 0 || j < i || k < j || k > whole.cap {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return newSlice(t, whole.part(t, i, j, k), v.flag.ro())
}

// sliceable returns an array or slice as a slice, and the slice type.
func (v Value) sliceable(method string) (sliceWords, *rtype) {
	switch v.kind() {
	case Slice:
		return *(*sliceWords)(v.address()), v.typ_
	case Array:
		if v.flag&flagAddr == 0 {
			panic("reflect.Value." + method + ": slice of unaddressable array")
		}
		n := typeLen(v.typ_)
		return sliceWords{v.ptr, n, n}, sliceOf(typeElem(v.typ_))
	}
	v.wrongKind(method)
	return sliceWords{}, nil
}

// part returns s[i:j:k] for a slice of type t.
func (s sliceWords) part(t *rtype, i, j, k int) sliceWords {
	array := s.array
	if k > i {
		array = unsafe.Add(array, uintptr(i)*typeElem(t).Size())
	}
	return sliceWords{array, j - i, k - i}
}

// SetLen changes the length of a slice.
func (v Value) SetLen(n int) {
	v.mustBeAssignable("SetLen")
	v.must(Slice, "SetLen")
	s := (*sliceWords)(v.ptr)
	if uint(n) > uint(s.cap) {
		panic("reflect: slice length out of range in SetLen")
	}
	s.len = n
}

// SetCap reduces the capacity of a slice.
func (v Value) SetCap(n int) {
	v.mustBeAssignable("SetCap")
	v.must(Slice, "SetCap")
	s := (*sliceWords)(v.ptr)
	if n < s.len || n > s.cap {
		panic("reflect: slice capacity out of range in SetCap")
	}
	s.cap = n
}

// Grow makes room for n more elements of a slice.
func (v Value) Grow(n int) {
	v.mustBeAssignable("Grow")
	v.must(Slice, "Grow")
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	(*sliceWords)(v.ptr).grow(typeElem(v.typ_), n)
}

func (s *sliceWords) grow(elem *rtype, n int) {
	if s.len+n < 0 {
		panic("reflect.Value.Grow: slice overflow")
	}
	if s.len+n > s.cap {
		s.array, s.cap = growSliceOf(elem, s.array, s.len, s.cap, n)
	}
}

// Append returns a slice with values added.
func Append(s Value, x ...Value) Value {
	s.must(Slice, "Append")
	result := s.grown(len(x))
	for i, value := range x {
		result.Index(s.Len() + i).Set(value)
	}
	return result
}

// AppendSlice returns a slice with the elements of another added.
func AppendSlice(s, t Value) Value {
	s.must(Slice, "AppendSlice")
	t.must(Slice, "AppendSlice")
	if s.typ_ != t.typ_ && typeElem(s.typ_) != typeElem(t.typ_) {
		panic("reflect.AppendSlice: " + s.typ_.String() + " != " + t.typ_.String())
	}
	result := s.grown(t.Len())
	Copy(result.Slice(s.Len(), result.Len()), t)
	return result
}

// grown returns a slice that is n elements longer.
func (v Value) grown(n int) Value {
	v.mustBeExported("Append")
	s := *(*sliceWords)(v.address())
	s.grow(typeElem(v.typ_), n)
	s.len += n
	return newSlice(v.typ_, s, 0)
}

// Copy copies elements from one slice, array or string to a slice or array, and returns how many.
func Copy(dst, src Value) int {
	if k := dst.kind(); k != Array && k != Slice {
		panic(&ValueError{"reflect.Copy", k})
	}
	if dst.kind() == Array {
		dst.mustBeAssignable("Copy")
	}
	dst.mustBeExported("Copy")
	src.mustBeExported("Copy")
	to, from := dst.elements(), src.elements()
	elem := typeElem(dst.typ_)
	if src.kind() != String && elem != typeElem(src.typ_) || src.kind() == String && elem.Kind() != Uint8 {
		panic("reflect.Copy: " + dst.typ_.String() + " and " + src.typ_.String() + " have different elements")
	}
	n := min(to.len, from.len)
	move(to.array, from.array, uintptr(n)*elem.Size())
	return n
}

// elements returns the elements of an array, slice or string.
func (v *Value) elements() sliceWords {
	switch v.kind() {
	case Array:
		n := typeLen(v.typ_)
		return sliceWords{v.address(), n, n}
	case Slice:
		return *(*sliceWords)(v.address())
	case String:
		s := *(*string)(v.address())
		return sliceWords{unsafe.Pointer(unsafe.StringData(s)), len(s), len(s)}
	}
	panic(&ValueError{"reflect.Copy", v.kind()})
}

// Bytes returns a slice of bytes, or the bytes of an array that is a variable.
func (v Value) Bytes() []byte {
	switch v.kind() {
	case Slice:
		if typeElem(v.typ_).Kind() != Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return *(*[]byte)(v.address())
	case Array:
		if typeElem(v.typ_).Kind() != Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return unsafe.Slice((*byte)(v.ptr), typeLen(v.typ_))
	}
	v.wrongKind("Bytes")
	return nil
}

// SetBytes changes a slice of bytes.
func (v Value) SetBytes(x []byte) {
	v.mustBeAssignable("SetBytes")
	v.must(Slice, "SetBytes")
	if typeElem(v.typ_).Kind() != Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	*(*[]byte)(v.ptr) = x
}

// Clear removes the entries of a map, or zeroes the elements of a slice.
func (v Value) Clear() {
	switch v.kind() {
	case Slice:
		s := *(*sliceWords)(v.address())
		clearMemory(s.array, uintptr(s.len)*typeElem(v.typ_).Size())
	case Map:
		mapClear(v.typ_, v.word())
	default:
		v.wrongKind("Clear")
	}
}

// Swapper returns a function that swaps two elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	s := *(*sliceWords)(v.address())
	size := typeElem(v.typ_).Size()
	between := alloc(size)
	return func(i, j int) {
		if uint(i) >= uint(s.len) || uint(j) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		p, q := unsafe.Add(s.array, uintptr(i)*size), unsafe.Add(s.array, uintptr(j)*size)
		move(between, p, size)
		move(p, q, size)
		move(q, between, size)
	}
}
