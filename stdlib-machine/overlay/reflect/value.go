package reflect

import "unsafe"

// words is an interface value: a type descriptor or a table of methods, and a data word.
type words struct {
	typ  *rtype
	data unsafe.Pointer
}

// A Value is a Go value, or none.
type Value struct {
	typ_ *rtype
	// ptr is the data word of an interface, or, with flagIndir, where the value stands.
	ptr unsafe.Pointer
	flag
}

// A flag says how a Value came about.
type flag uint

const (
	// flagIndir: ptr is the value's address.
	flagIndir flag = 1 << iota
	// flagAddr: the value is a variable of the program's.
	flagAddr
	// flagStickyRO and flagEmbedRO: the value was found through a field that is not exported, embedded in the latter case.
	flagStickyRO
	flagEmbedRO
	flagRO = flagStickyRO | flagEmbedRO
)

// ro is what a value found in one with these flags inherits.
func (f flag) ro() flag {
	if f&flagRO != 0 {
		return flagStickyRO
	}
	return 0
}

// A ValueError is a method called on a Value that has none like it.
type ValueError struct {
	Method string
	Kind   Kind
}

// Error returns the text.
func (e *ValueError) Error() string {
	if e.Kind == Invalid {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// wrongKind panics because a method has no meaning for a value.
func (v Value) wrongKind(method string) {
	panic(&ValueError{"reflect.Value." + method, v.kind()})
}

// must panics unless the value is of a kind.
func (v Value) must(kind Kind, method string) {
	if v.kind() != kind {
		v.wrongKind(method)
	}
}

// mustBeExported panics if the value came out of a field that is not exported.
func (v Value) mustBeExported(method string) {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value." + method, Invalid})
	}
	if v.flag&flagRO != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

// mustBeAssignable panics unless the value is a variable that may be changed.
func (v Value) mustBeAssignable(method string) {
	v.mustBeExported(method)
	if v.flag&flagAddr == 0 {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

// ValueOf returns what an interface value holds.
func ValueOf(i any) Value {
	held := (*words)(unsafe.Pointer(&i))
	return held.value(0)
}

// value returns the value that an interface holds.
func (w *words) value(flags flag) Value {
	if w.typ == nil {
		return Value{}
	}
	if !w.typ.direct() {
		flags |= flagIndir
	}
	return Value{w.typ, w.data, flags}
}

// valueAt returns a copy of the value of a type at an address, as far as it fits into a word: one that nobody changes.
func valueAt(t *rtype, p unsafe.Pointer, flags flag) Value {
	if !t.direct() {
		return Value{t, p, flags | flagIndir}
	}
	return Value{t, loadWord(t, p), flags}
}

// loadWord returns the data word for a value of a type that fits into one.
func loadWord(t *rtype, p unsafe.Pointer) (word unsafe.Pointer) {
	switch t.Size() {
	case 4:
		return *(*unsafe.Pointer)(p)
	case 1:
		return unsafe.Pointer(uintptr(*(*uint8)(p)))
	case 0:
		return nil
	}
	move(unsafe.Pointer(&word), p, t.Size())
	return word
}

// copied returns a copy of the value at an address.
func copied(t *rtype, p unsafe.Pointer, flags flag) Value {
	if t.direct() {
		return Value{t, loadWord(t, p), flags}
	}
	own := alloc(t.Size())
	move(own, p, t.Size())
	return Value{t, own, flags | flagIndir}
}

// address returns where the value stands; v must live as long as it is used.
func (v *Value) address() unsafe.Pointer {
	if v.flag&flagIndir != 0 {
		return v.ptr
	}
	return unsafe.Pointer(&v.ptr)
}

// word returns the first word of the value: of a pointer and the like all of it.
func (v Value) word() unsafe.Pointer {
	if v.flag&flagIndir != 0 {
		return *(*unsafe.Pointer)(v.ptr)
	}
	return v.ptr
}

func (v Value) typ() *rtype             { return v.typ_ }
func (v Value) abiType() *rtype         { return v.typ_ }
func (v Value) pointer() unsafe.Pointer { return v.word() }

func (v Value) kind() Kind {
	if v.typ_ == nil {
		return Invalid
	}
	return v.typ_.Kind()
}

// Kind returns the kind of the value's type; Invalid for no value.
func (v Value) Kind() Kind { return v.kind() }

// IsValid reports whether there is a value.
func (v Value) IsValid() bool { return v.typ_ != nil }

// Type returns the value's type.
func (v Value) Type() Type {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	return v.typ_
}

// CanAddr reports whether the value is a variable.
func (v Value) CanAddr() bool { return v.flag&flagAddr != 0 }

// CanSet reports whether the value can be changed.
func (v Value) CanSet() bool { return v.flag&(flagAddr|flagRO) == flagAddr }

// CanInterface reports whether Interface can be used.
func (v Value) CanInterface() bool {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.CanInterface", Invalid})
	}
	return v.flag&flagRO == 0
}

// Interface returns the value as an interface value.
func (v Value) Interface() any {
	return valueInterface(v, true)
}

func valueInterface(v Value, safe bool) any {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.Interface", Invalid})
	}
	if safe && v.flag&flagRO != 0 {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	if v.kind() == Interface {
		return makeInterface(dynamicType(v.typ_, v.address()))
	}
	return makeInterface(v.typ_, v.dataWord())
}

// dataWord returns the data word of an interface with the value.
func (v Value) dataWord() unsafe.Pointer {
	switch {
	case v.flag&flagIndir == 0:
		return v.ptr
	case v.typ_.direct():
		return loadWord(v.typ_, v.ptr)
	case v.flag&flagAddr != 0:
		return copied(v.typ_, v.ptr, 0).ptr
	}
	return v.ptr
}

// Addr returns a pointer to the variable.
func (v Value) Addr() Value {
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return Value{pointerTo(v.typ_), v.ptr, v.flag.ro()}
}

// UnsafeAddr returns the address of the variable.
func (v Value) UnsafeAddr() uintptr {
	if v.typ_ == nil {
		panic(&ValueError{"reflect.Value.UnsafeAddr", Invalid})
	}
	if v.flag&flagAddr == 0 {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.ptr)
}

// Elem returns what a pointer points to or an interface holds.
func (v Value) Elem() Value {
	switch v.kind() {
	case Interface:
		var held words
		held.typ, held.data = dynamicType(v.typ_, v.address())
		return held.value(v.flag.ro())
	case Pointer:
		target := v.word()
		if target == nil {
			return Value{}
		}
		return Value{typeElem(v.typ_), target, v.flag&flagRO | flagIndir | flagAddr}
	}
	v.wrongKind("Elem")
	return Value{}
}

// Indirect returns what a pointer points to, and of other values the value.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

// IsNil reports whether a channel, function, interface, map, pointer or slice is nil.
func (v Value) IsNil() bool {
	switch v.kind() {
	case Chan, Func, Map, Pointer, UnsafePointer, Interface, Slice:
		return v.word() == nil
	}
	v.wrongKind("IsNil")
	return false
}

// IsZero reports whether the value is the zero value of its type.
func (v Value) IsZero() bool {
	switch v.kind() {
	case Invalid:
		v.wrongKind("IsZero")
	case Float32, Float64:
		// -0 is not the zero value.
		return v.Float() == 0 && 1/v.Float() > 0
	case Complex64, Complex128:
		c := v.Complex()
		return ValueOf(real(c)).IsZero() && ValueOf(imag(c)).IsZero()
	case String:
		return v.Len() == 0
	case Array:
		for i, n := 0, v.Len(); i < n; i++ {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case Struct:
		for i, n := 0, v.NumField(); i < n; i++ {
			if name, _, _, _, _ := typeField(v.typ_, i); name != "_" && !v.Field(i).IsZero() {
				return false
			}
		}
		return true
	case Slice, Interface:
		return v.word() == nil
	}
	for _, b := range unsafe.Slice((*byte)(v.address()), v.typ_.Size()) {
		if b != 0 {
			return false
		}
	}
	return true
}

// Pointer returns the value of a pointer, channel, map, function, slice or string as a number.
func (v Value) Pointer() uintptr {
	return uintptr(v.pointerOf("Pointer"))
}

// UnsafePointer returns the value of a pointer, channel, map, function, slice or string as a pointer.
func (v Value) UnsafePointer() unsafe.Pointer {
	return v.pointerOf("UnsafePointer")
}

func (v Value) pointerOf(method string) unsafe.Pointer {
	switch v.kind() {
	case Chan, Map, Pointer, UnsafePointer, Slice, String:
		return v.word()
	case Func:
		record := v.word()
		if record == nil {
			return nil
		}
		// The address of the code, which a function value begins with.
		return *(*unsafe.Pointer)(record)
	}
	v.wrongKind(method)
	return nil
}

// InterfaceData returns the words of an interface.
//
// Deprecated: what is in them is not specified.
func (v Value) InterfaceData() [2]uintptr {
	v.must(Interface, "InterfaceData")
	return *(*[2]uintptr)(v.address())
}

// Comparable reports whether the value can be compared.
func (v Value) Comparable() bool {
	switch v.kind() {
	case Invalid:
		return true
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		for i, n := 0, v.Len(); i < n; i++ {
			if !v.Index(i).Comparable() {
				return false
			}
		}
		return v.typ_.Comparable()
	case Struct:
		for i, n := 0, v.NumField(); i < n; i++ {
			if !v.Field(i).Comparable() {
				return false
			}
		}
	}
	return v.typ_.Comparable()
}

// Equal reports whether two values are equal, what interfaces hold being compared.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.typ_ != u.typ_ {
		return false
	}
	if !v.typ_.Comparable() {
		panic("reflect.Value.Equal: values of type " + v.typ_.String() + " are not comparable")
	}
	return typedEqual(v.typ_, v.address(), u.address())
}
