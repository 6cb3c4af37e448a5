package reflect

import "unsafe"

// Set assigns x to the variable v.
func (v Value) Set(x Value) {
	v.mustBeAssignable("Set")
	x.mustBeExported("Set")
	x = x.assignTo("reflect.Set", v.typ_)
	move(v.ptr, x.address(), v.typ_.Size())
}

// SetZero makes the variable v the zero value of its type.
func (v Value) SetZero() {
	v.mustBeAssignable("SetZero")
	clearMemory(v.ptr, v.typ_.Size())
}

// assignTo returns the value as one of type t, which it must be assignable to.
func (v Value) assignTo(context string, t *rtype) Value {
	switch {
	case v.typ_ == t:
		return v
	case v.typ_ == nil || !assignable(t, v.typ_):
		have := "nil"
		if v.typ_ != nil {
			have = v.typ_.String()
		}
		panic(context + ": value of type " + have + " is not assignable to type " + t.String())
	case t.Kind() == Interface:
		return v.toInterface(t)
	}
	v.typ_ = t
	return v
}

// toInterface returns the value as one of an interface type that its type implements.
func (v Value) toInterface(t *rtype) Value {
	made := (*words)(alloc(unsafe.Sizeof(words{})))
	if v.kind() == Interface {
		made.typ, made.data = dynamicType(v.typ_, v.address())
	} else {
		made.typ, made.data = v.typ_, v.dataWord()
	}
	if made.typ != nil && typeMethods(t) != 0 {
		made.typ = (*rtype)(unsafe.Pointer(findItab(made.typ, t)))
	}
	return Value{t, unsafe.Pointer(made), v.flag.ro() | flagIndir}
}

// Zero returns the zero value of a type.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	t := typ.common()
	if t.direct() {
		return Value{t, nil, 0}
	}
	return Value{t, alloc(t.Size()), flagIndir}
}

// New returns a pointer to a new variable of a type.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	t := typ.common()
	return Value{pointerTo(t), alloc(t.Size()), 0}
}

// NewAt returns a pointer to a variable of a type at an address.
func NewAt(typ Type, p unsafe.Pointer) Value {
	return Value{pointerTo(typ.common()), p, 0}
}

// variable returns a new variable.
func variable(t *rtype) Value {
	return Value{t, alloc(t.Size()), flagIndir | flagAddr}
}
