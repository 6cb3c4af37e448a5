// unsafe.Slice and unsafe.String (spec: Package unsafe).

package runtime

import "unsafe"

// checkUnsafe panics unless len elements at pointer lie within the address space. A len of more than an int64 comes as a negative one.
func checkUnsafe(pointer unsafe.Pointer, len int64, elemSize uintptr, isString bool) {
	name := "unsafe.Slice"
	if isString {
		name = "unsafe.String"
	}
	if pointer == nil && len != 0 && len == int64(int(len)) {
		panic(errorString(name + ": ptr is nil and len is not zero"))
	}
	// Zero minus an address is what lies above it.
	above := uint64(-uintptr(pointer))
	if len < 0 || len > maxInt || pointer != nil && uint64(len)*uint64(elemSize) > above {
		panic(errorString(name + ": len out of range"))
	}
}
