package reflect

import "unsafe"

// MakeMap returns a new map.
func MakeMap(typ Type) Value {
	return MakeMapWithSize(typ, 0)
}

// MakeMapWithSize returns a new map with room for n entries.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	t := typ.common()
	return Value{t, makeMapOf(t, n), 0}
}

// MapIndex returns the element of a key; no value if there is none.
func (v Value) MapIndex(key Value) Value {
	v.must(Map, "MapIndex")
	m := v.word()
	key = key.assignTo("reflect.Value.MapIndex", typeKey(v.typ_))
	found := mapLookup(v.typ_, m, key.address())
	if found == nil {
		return Value{}
	}
	return copied(typeElem(v.typ_), found, (v.flag | key.flag).ro())
}

// SetMapIndex changes the element of a key; no value removes the key.
func (v Value) SetMapIndex(key, elem Value) {
	v.must(Map, "SetMapIndex")
	v.mustBeExported("SetMapIndex")
	key.mustBeExported("SetMapIndex")
	m := v.word()
	key = key.assignTo("reflect.Value.SetMapIndex", typeKey(v.typ_))
	if elem.typ_ == nil {
		mapDelete(v.typ_, m, key.address())
		return
	}
	elem.mustBeExported("SetMapIndex")
	elem = elem.assignTo("reflect.Value.SetMapIndex", typeElem(v.typ_))
	move(mapAssign(v.typ_, m, key.address()), elem.address(), elem.typ_.Size())
}

// MapKeys returns the keys in no order.
func (v Value) MapKeys() []Value {
	v.must(Map, "MapKeys")
	keys := make([]Value, 0, v.Len())
	for iter := v.MapRange(); iter.Next(); {
		keys = append(keys, iter.Key())
	}
	return keys
}

// mapIter is an iterator of the runtime: the addresses of key and element first, the key nil at the end.
type mapIter struct {
	key  unsafe.Pointer
	elem unsafe.Pointer
	rest [6]uintptr
}

// A MapIter goes through the entries of a map.
type MapIter struct {
	m     Value
	begun bool
	iter  mapIter
}

// MapRange returns an iterator that stands before the first entry.
func (v Value) MapRange() *MapIter {
	v.must(Map, "MapRange")
	return &MapIter{m: v}
}

// Next goes to the next entry, and reports whether there is one.
func (it *MapIter) Next() bool {
	if !it.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	switch {
	case !it.begun:
		mapIterInit(it.m.typ_, it.m.word(), &it.iter)
		it.begun = true
	case it.iter.key == nil:
		panic("MapIter.Next called on exhausted iterator")
	}
	mapIterNext(&it.iter)
	return it.iter.key != nil
}

// entry panics unless the iterator stands at an entry.
func (it *MapIter) entry(method string) {
	switch {
	case !it.begun:
		panic(method + " called before Next")
	case it.iter.key == nil:
		panic(method + " called on exhausted iterator")
	}
}

// Key returns the key of the entry.
func (it *MapIter) Key() Value {
	it.entry("MapIter.Key")
	return copied(typeKey(it.m.typ_), it.iter.key, it.m.flag.ro())
}

// Value returns the element of the entry.
func (it *MapIter) Value() Value {
	it.entry("MapIter.Value")
	return copied(typeElem(it.m.typ_), it.iter.elem, it.m.flag.ro())
}

// Reset makes the iterator stand before the first entry of another map.
func (it *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.must(Map, "MapIter.Reset")
	}
	*it = MapIter{m: v}
}

// SetIterKey assigns the key of an iterator's entry to the variable v.
func (v Value) SetIterKey(it *MapIter) {
	it.entry("Value.SetIterKey")
	v.Set(valueAt(typeKey(it.m.typ_), it.iter.key, it.m.flag.ro()))
}

// SetIterValue assigns the element of an iterator's entry to the variable v.
func (v Value) SetIterValue(it *MapIter) {
	it.entry("Value.SetIterValue")
	v.Set(valueAt(typeElem(it.m.typ_), it.iter.elem, it.m.flag.ro()))
}
