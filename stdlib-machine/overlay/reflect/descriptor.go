package reflect

import "unsafe"

// rtype is a type descriptor of the runtime, which alone knows what is in it.
type rtype struct{}

// An itab is the runtime's table of how a type implements an interface type.
type itab struct{}

// What a descriptor says.

//go:linkname typeName runtime.reflectTypeName
func typeName(t *rtype) string

//go:linkname typePackage runtime.reflectTypePackage
func typePackage(t *rtype) string

//go:linkname typeSize runtime.reflectTypeSize
func typeSize(t *rtype) uintptr

//go:linkname typeAlign runtime.reflectTypeAlign
func typeAlign(t *rtype) uintptr

//go:linkname typeKind runtime.reflectTypeKind
func typeKind(t *rtype) uint8

//go:linkname typeLen runtime.reflectTypeLen
func typeLen(t *rtype) int

//go:linkname typeNamed runtime.reflectTypeNamed
func typeNamed(t *rtype) bool

//go:linkname typeComparable runtime.reflectTypeComparable
func typeComparable(t *rtype) bool

//go:linkname typeDirect runtime.reflectTypeDirect
func typeDirect(t *rtype) bool

//go:linkname typeVariadic runtime.reflectTypeVariadic
func typeVariadic(t *rtype) bool

//go:linkname typeDirections runtime.reflectTypeDirections
func typeDirections(t *rtype) (recv, send bool)

//go:linkname typeElem runtime.reflectTypeElem
func typeElem(t *rtype) *rtype

//go:linkname typeKey runtime.reflectTypeKey
func typeKey(t *rtype) *rtype

//go:linkname typePointer runtime.reflectTypePointer
func typePointer(t *rtype) *rtype

//go:linkname typeMethods runtime.reflectTypeMethods
func typeMethods(t *rtype) int

//go:linkname typeMethod runtime.reflectTypeMethod
func typeMethod(t *rtype, i int) string

//go:linkname typeSignature runtime.reflectTypeSignature
func typeSignature(t *rtype) (params, results int)

//go:linkname typeParam runtime.reflectTypeParam
func typeParam(t *rtype, i int) *rtype

//go:linkname typeFields runtime.reflectTypeFields
func typeFields(t *rtype) int

//go:linkname typeField runtime.reflectTypeField
func typeField(t *rtype, i int) (name string, typ *rtype, offset uintptr, embedded, exported bool)

//go:linkname typeTag runtime.reflectTypeTag
func typeTag(t *rtype, i int) string

//go:linkname implements runtime.reflectImplements
func implements(t, inter *rtype) bool

//go:linkname findItab runtime.reflectItab
func findItab(t, inter *rtype) *itab

// Values of any type.

//go:linkname dynamicType runtime.reflectDynamicType
func dynamicType(t *rtype, p unsafe.Pointer) (*rtype, unsafe.Pointer)

//go:linkname makeInterface runtime.reflectInterface
func makeInterface(t *rtype, data unsafe.Pointer) any

//go:linkname typedEqual runtime.reflectEqual
func typedEqual(t *rtype, p, q unsafe.Pointer) bool

//go:linkname alloc runtime.reflectAlloc
func alloc(size uintptr) unsafe.Pointer

//go:linkname move runtime.reflectMove
func move(to, from unsafe.Pointer, size uintptr)

//go:linkname clearMemory runtime.reflectClear
func clearMemory(p unsafe.Pointer, size uintptr)

//go:linkname makeSliceOf runtime.reflectMakeSlice
func makeSliceOf(elem *rtype, len, cap int) unsafe.Pointer

//go:linkname growSliceOf runtime.reflectGrowSlice
func growSliceOf(elem *rtype, old unsafe.Pointer, len, cap, more int) (unsafe.Pointer, int)

//go:linkname makeMapOf runtime.reflectMakeMap
func makeMapOf(t *rtype, n int) unsafe.Pointer

//go:linkname mapLookup runtime.reflectMapLookup
func mapLookup(t *rtype, m, key unsafe.Pointer) unsafe.Pointer

//go:linkname mapAssign runtime.reflectMapAssign
func mapAssign(t *rtype, m, key unsafe.Pointer) unsafe.Pointer

//go:linkname mapDelete runtime.reflectMapDelete
func mapDelete(t *rtype, m, key unsafe.Pointer)

//go:linkname mapClear runtime.reflectMapClear
func mapClear(t *rtype, m unsafe.Pointer)

//go:linkname mapLen runtime.reflectMapLen
func mapLen(m unsafe.Pointer) int

//go:linkname mapIterInit runtime.reflectMapIterInit
func mapIterInit(t *rtype, m unsafe.Pointer, it *mapIter)

//go:linkname mapIterNext runtime.reflectMapIterNext
func mapIterNext(it *mapIter)

//go:linkname makeChanOf runtime.reflectMakeChan
func makeChanOf(t *rtype, size int) unsafe.Pointer

//go:linkname chanSend runtime.reflectChanSend
func chanSend(c, value unsafe.Pointer)

//go:linkname chanRecv runtime.reflectChanRecv
func chanRecv(c, value unsafe.Pointer) bool

//go:linkname chanClose runtime.reflectChanClose
func chanClose(c unsafe.Pointer)

//go:linkname chanLen runtime.reflectChanLen
func chanLen(c unsafe.Pointer) int

//go:linkname chanCap runtime.reflectChanCap
func chanCap(c unsafe.Pointer) int

//go:linkname selectGo runtime.reflectSelect
func selectGo(cases []selectCase, block bool) (int, bool)
