// What packages about types ask the runtime, by go:linkname. Those packages have types of their own for the same descriptors.

package runtime

import "unsafe"

func reflectTypeName(t *_type) string    { return t.name }
func reflectTypePackage(t *_type) string { return t.pkg }
func reflectTypeSize(t *_type) uintptr   { return uintptr(t.size) }
func reflectTypeAlign(t *_type) uintptr  { return uintptr(t.align) }
func reflectTypeKind(t *_type) uint8     { return t.kind }
func reflectTypeLen(t *_type) int        { return int(t.len) }

// reflectTypeNamed reports whether a declaration of a package introduced the type.
func reflectTypeNamed(t *_type) bool { return t.flags&typeNamed != 0 }

func reflectTypeComparable(t *_type) bool { return t.flags&typeComparable != 0 }

// reflectTypeDirect reports whether an interface holds a value of the type in its data word.
func reflectTypeDirect(t *_type) bool { return t.flags&typeDirect != 0 }

func reflectTypeVariadic(t *_type) bool { return t.flags&typeVariadic != 0 }

// reflectTypeDirections reports whether a channel can be received from, and sent to.
func reflectTypeDirections(t *_type) (recv, send bool) {
	return t.flags&typeRecv != 0, t.flags&typeSend != 0
}

// reflectTypeElem returns the element type, or nil.
func reflectTypeElem(t *_type) *_type { return t.elem }

func reflectTypeKey(t *_type) *_type { return t.key }

// reflectTypePointer returns the pointer type to a type, or nil if no code of the program has one.
func reflectTypePointer(t *_type) *_type { return t.ptr }

// reflectTypeMethods returns the number of methods of an interface type.
func reflectTypeMethods(t *_type) int { return int(t.nmethods) }

// reflectTypeMethod returns the name of the i-th method; an unexported one is path.name.
func reflectTypeMethod(t *_type, i int) string { return t.method(uint32(i)) }

// reflectTypeSignature returns the numbers of parameters and results of a function type.
func reflectTypeSignature(t *_type) (params, results int) {
	return int(t.nparams), int(t.nresults)
}

// reflectTypeParam returns the type of the i-th parameter, or, counting on from the parameters, of a result.
func reflectTypeParam(t *_type, i int) *_type {
	return *(**_type)(unsafe.Add(unsafe.Pointer(t.params), uintptr(i)*unsafe.Sizeof(t)))
}

func reflectTypeFields(t *_type) int { return int(t.nfields) }

// reflectTypeField describes the i-th field of a struct type.
func reflectTypeField(t *_type, i int) (name string, typ *_type, offset uintptr, embedded, exported bool) {
	field := t.field(uint32(i))
	return field.name, field.typ, uintptr(field.offset), field.flags&fieldEmbedded != 0, field.flags&fieldExported != 0
}

// reflectTypeTag returns the tag of the i-th field.
func reflectTypeTag(t *_type, i int) string {
	if t.tags == nil {
		return ""
	}
	return *(*string)(unsafe.Add(unsafe.Pointer(t.tags), uintptr(i)*unsafe.Sizeof("")))
}

// reflectImplements reports whether values of t can be assigned to the interface type inter.
func reflectImplements(t, inter *_type) bool {
	if t == inter || inter.nmethods == 0 {
		return true
	}
	if !t.isInterface() {
		return reflectItab(t, inter) != nil
	}
	return t.same == inter.same || missingMethod(t, inter) == ""
}

// reflectItab returns the table by which t implements inter, or nil.
func reflectItab(t, inter *_type) *itab {
	return findItab(t, inter.same)
}

// reflectDynamicType returns the type of what an interface value at p holds, nil for none, and its data word; t is the interface type.
func reflectDynamicType(t *_type, p unsafe.Pointer) (*_type, unsafe.Pointer) {
	held, data := dynamicType(t, p)
	return held, *(*unsafe.Pointer)(data)
}

// reflectInterface returns an interface value with this type and data word.
func reflectInterface(t *_type, data unsafe.Pointer) any {
	return fromEface(eface{t, data})
}

// reflectEqual compares two values of a type.
func reflectEqual(t *_type, p, q unsafe.Pointer) bool {
	return typedEqual(t, p, q)
}

// reflectAlloc returns room for a value.
func reflectAlloc(size uintptr) unsafe.Pointer { return alloc(size) }

func reflectMove(to, from unsafe.Pointer, size uintptr) { memMove(to, from, size) }
func reflectClear(p unsafe.Pointer, size uintptr)       { memClear(p, size) }

// reflectMakeSlice returns room for the elements of a slice.
func reflectMakeSlice(elem *_type, len, cap int) unsafe.Pointer {
	return makeSlice(uintptr(elem.size), len, cap)
}

// reflectGrowSlice returns the elements in a place with room for more, and the new capacity.
func reflectGrowSlice(elem *_type, old unsafe.Pointer, len, cap, more int) (unsafe.Pointer, int) {
	size := uintptr(elem.size)
	array, grown := growSlice(old, len, cap, more, size)
	memClear(unsafe.Add(array, uintptr(len)*size), uintptr(more)*size)
	return array, grown
}

func reflectMakeMap(t *_type, n int) *hmap                                { return makeMap(t, n) }
func reflectMapLookup(t *_type, m *hmap, k unsafe.Pointer) unsafe.Pointer { return mapLookup(t, m, k) }
func reflectMapAssign(t *_type, m *hmap, k unsafe.Pointer) unsafe.Pointer { return mapAssign(t, m, k) }
func reflectMapDelete(t *_type, m *hmap, k unsafe.Pointer)                { mapDelete(t, m, k) }
func reflectMapClear(t *_type, m *hmap)                                   { mapClear(t, m) }

// A reflect.MapIter has room for a mapIter.
var _ [32 - unsafe.Sizeof(mapIter{})]byte

func reflectMapIterInit(t *_type, m *hmap, it *mapIter) { mapIterInit(t, m, it) }
func reflectMapIterNext(it *mapIter)                    { mapIterNext(it) }

// reflectMapLen returns the number of entries.
func reflectMapLen(m *hmap) int {
	if m == nil {
		return 0
	}
	return m.count
}

func reflectMakeChan(t *_type, size int) *hchan                { return makeChan(t, size) }
func reflectChanSend(c *hchan, value unsafe.Pointer)           { chanSend(c, value) }
func reflectChanRecv(c *hchan, value unsafe.Pointer) bool      { return chanRecv(c, value) }
func reflectChanClose(c *hchan)                                { chanClose(c) }
func reflectChanLen(c *hchan) int                              { return chanLen(c) }
func reflectChanCap(c *hchan) int                              { return chanCap(c) }
func reflectSelect(cases []selectCase, block bool) (int, bool) { return selectGo(cases, block) }

// reflectMethod returns the i-th method of a concrete type: a function value that takes a data word as receiver, and the method's type
// without it.
func reflectMethod(t *_type, i int) (unsafe.Pointer, *_type) {
	at := uintptr(i) * unsafe.Sizeof(t)
	return *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(t.methodFuncs), at)), reflectMethodType(t, i)
}

// reflectMethodType returns the type of the i-th method of a type, without receiver.
func reflectMethodType(t *_type, i int) *_type {
	return *(**_type)(unsafe.Add(unsafe.Pointer(t.methodTypes), uintptr(i)*unsafe.Sizeof(t)))
}

// boundMethod is a function value that calls a method with a data word.
type boundMethod struct {
	code   unsafe.Pointer
	method unsafe.Pointer
	word   unsafe.Pointer
}

// reflectBind returns a method, as reflectMethod does, with its receiver bound.
func reflectBind(t *_type, method, word unsafe.Pointer) unsafe.Pointer {
	return unsafe.Pointer(&boundMethod{t.bind, method, word})
}

// madeFunc is a function value that calls a handler with the addresses of its parameters and results.
type madeFunc struct {
	// code is nil if code of the program has no function type like this, so that only reflection can call it.
	code    unsafe.Pointer
	handler func(addresses unsafe.Pointer)
}

// reflectMakeFunc returns a function of a type.
func reflectMakeFunc(t *_type, handler func(addresses unsafe.Pointer)) unsafe.Pointer {
	return unsafe.Pointer(&madeFunc{t.make, handler})
}

// reflectCall calls a function of a type with the addresses of its parameters and results.
func reflectCall(t *_type, f, addresses unsafe.Pointer) {
	made := (*madeFunc)(f)
	if made.code == nil {
		made.handler(addresses)
		return
	}
	t.call(f, addresses)
}
