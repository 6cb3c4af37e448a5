package reflect

//go:linkname pointerTo runtime.reflectPointerTo
func pointerTo(elem *rtype) *rtype

//go:linkname sliceOf runtime.reflectSliceOf
func sliceOf(elem *rtype) *rtype

//go:linkname arrayOf runtime.reflectArrayOf
func arrayOf(n int, elem *rtype) *rtype

//go:linkname mapOf runtime.reflectMapOf
func mapOf(key, elem *rtype) *rtype

//go:linkname chanOf runtime.reflectChanOf
func chanOf(elem *rtype, recv, send bool) *rtype

//go:linkname funcOf runtime.reflectFuncOf
func funcOf(known *rtype, params []*rtype, nparams int, variadic bool) *rtype

// PointerTo returns the pointer type to a type.
func PointerTo(t Type) Type { return pointerTo(t.common()) }

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// SliceOf returns the slice type with an element type.
func SliceOf(t Type) Type { return sliceOf(t.common()) }

// ArrayOf returns the array type with a length and an element type.
func ArrayOf(length int, elem Type) Type {
	if length < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	return arrayOf(length, elem.common())
}

// MapOf returns the map type with a key and an element type.
func MapOf(key, elem Type) Type { return mapOf(key.common(), elem.common()) }

// ChanOf returns the channel type with a direction and an element type.
func ChanOf(dir ChanDir, t Type) Type {
	if dir&^BothDir != 0 || dir == 0 {
		panic("reflect.ChanOf: invalid dir")
	}
	return chanOf(t.common(), dir&RecvDir != 0, dir&SendDir != 0)
}

// FuncOf returns the function type with these parameters and results.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	params := make([]*rtype, 0, len(in)+len(out))
	for _, t := range in {
		params = append(params, t.common())
	}
	for _, t := range out {
		params = append(params, t.common())
	}
	return funcOf(TypeFor[func()]().common(), params, len(in), variadic)
}
