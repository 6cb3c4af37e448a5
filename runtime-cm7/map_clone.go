package runtime

import "unsafe"

// mapsClone returns a new map with the entries of m, which is a map that is not nil. It is Clone of package maps.
//
//go:linkname mapsClone maps.clone
func mapsClone(m any) any {
	value := toEface(m)
	t, from := value._type, (*hmap)(value.data)
	to := makeMap(t, from.count)
	var it mapIter
	mapIterInit(t, from, &it)
	for mapIterNext(&it); it.key != nil; mapIterNext(&it) {
		memMove(mapAssign(t, to, it.key), it.elem, uintptr(t.elem.size))
	}
	value.data = unsafe.Pointer(to)
	return fromEface(value)
}
