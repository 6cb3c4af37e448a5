package reflect

import (
	"strconv"
	"unsafe"
)

//go:linkname callFunc runtime.reflectCall
func callFunc(t *rtype, f, addresses unsafe.Pointer)

//go:linkname makeFunc runtime.reflectMakeFunc
func makeFunc(t *rtype, handler func(addresses unsafe.Pointer)) unsafe.Pointer

// Call calls a function; the last arguments become the slice of a variadic parameter.
func (v Value) Call(in []Value) []Value {
	v.must(Func, "Call")
	v.mustBeExported("Call")
	t := v.typ_
	n := t.NumIn()
	if !typeVariadic(t) {
		return v.call("Call", in)
	}
	fixed := n - 1
	if len(in) < fixed {
		panic("reflect: Call with too few input arguments")
	}
	rest := MakeSlice(typeParam(t, fixed), len(in)-fixed, len(in)-fixed)
	for i, arg := range in[fixed:] {
		elem := typeElem(typeParam(t, fixed))
		if !arg.IsValid() {
			panic("reflect: Call using zero Value argument")
		}
		if !assignable(elem, arg.typ_) {
			panic("reflect: cannot use " + arg.typ_.String() + " as type " + elem.String() + " in Call")
		}
		rest.Index(i).Set(arg)
	}
	args := append(append(make([]Value, 0, n), in[:fixed]...), rest)
	return v.call("Call", args)
}

// CallSlice calls a variadic function with the slice that its last parameter is.
func (v Value) CallSlice(in []Value) []Value {
	v.must(Func, "CallSlice")
	v.mustBeExported("CallSlice")
	if !typeVariadic(v.typ_) {
		panic("reflect: CallSlice of non-variadic function")
	}
	return v.call("CallSlice", in)
}

// call calls a function with one argument for each parameter.
func (v Value) call(op string, in []Value) []Value {
	t := v.typ_
	f := v.word()
	if f == nil {
		panic("reflect.Value.Call: call of nil function")
	}
	params, results := typeSignature(t)
	switch {
	case len(in) < params:
		panic("reflect: " + op + " with too few input arguments")
	case len(in) > params:
		panic("reflect: " + op + " with too many input arguments")
	}
	addresses := make([]unsafe.Pointer, params+results)
	for i, arg := range in {
		want := typeParam(t, i)
		if !arg.IsValid() {
			panic("reflect: " + op + " using zero Value argument")
		}
		arg.mustBeExported(op)
		if !assignable(want, arg.typ_) {
			panic("reflect: " + op + " using " + arg.typ_.String() + " as type " + want.String())
		}
		room := variable(want)
		room.Set(arg)
		addresses[i] = room.ptr
	}
	out := make([]Value, results)
	for i := range out {
		room := variable(typeParam(t, params+i))
		addresses[params+i] = room.ptr
		out[i] = room
	}
	callFunc(t, f, unsafe.Pointer(unsafe.SliceData(addresses)))
	for i, room := range out {
		out[i] = room.value()
	}
	return out
}

// MakeFunc returns a function of a type that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	if typ.Kind() != Func {
		panic("reflect: call of MakeFunc with non-Func type")
	}
	t := typ.common()
	handler := func(list unsafe.Pointer) {
		params, results := typeSignature(t)
		addresses := unsafe.Slice((*unsafe.Pointer)(list), params+results)
		args := make([]Value, params)
		for i := range args {
			args[i] = copied(typeParam(t, i), addresses[i], 0)
		}
		out := fn(args)
		if len(out) != results {
			panic("reflect: wrong return count from function created by MakeFunc")
		}
		for i, value := range out {
			want := typeParam(t, params+i)
			if !value.IsValid() {
				panic("reflect: function created by MakeFunc using closure returned zero Value")
			}
			if value.flag&flagRO != 0 {
				panic("reflect: function created by MakeFunc using closure returned value obtained from unexported field")
			}
			value = value.assignTo("reflect.MakeFunc", want)
			move(addresses[params+i], value.address(), want.Size())
		}
	}
	return Value{t, makeFunc(t, handler), 0}
}

//go:linkname methodOf runtime.reflectMethod
func methodOf(t *rtype, i int) (unsafe.Pointer, *rtype)

//go:linkname methodType runtime.reflectMethodType
func methodType(t *rtype, i int) *rtype

//go:linkname bindMethod runtime.reflectBind
func bindMethod(t *rtype, method, word unsafe.Pointer) unsafe.Pointer

// NumMethod returns the number of exported methods of the value's type; of an interface type, of all.
func (v Value) NumMethod() int {
	if v.typ_ == nil {
		v.wrongKind("NumMethod")
	}
	return v.typ_.NumMethod()
}

// Method returns the i-th exported method of the value, bound to it.
func (v Value) Method(i int) Value {
	if v.typ_ == nil {
		v.wrongKind("Method")
	}
	at := v.typ_.methodAt(i)
	if at < 0 {
		panic("reflect: Method index out of range")
	}
	if v.kind() == Interface {
		if v.IsNil() {
			panic("reflect: Method on nil interface value")
		}
		name := typeMethod(v.typ_, at)
		v = v.Elem()
		at = v.typ_.methodNamed(name)
	}
	method, t := methodOf(v.typ_, at)
	return Value{t, bindMethod(t, method, v.dataWord()), v.flag.ro()}
}

// MethodByName returns the exported method of a name, bound to the value; no value if there is none.
func (v Value) MethodByName(name string) Value {
	if v.typ_ == nil {
		v.wrongKind("MethodByName")
	}
	if method, ok := v.typ_.MethodByName(name); ok {
		return v.Method(method.Index)
	}
	return Value{}
}

// methodAt returns the place among all methods of the i-th that NumMethod counts, or -1.
func (t *rtype) methodAt(i int) int {
	if t.Kind() == Interface {
		if uint(i) >= uint(typeMethods(t)) {
			return -1
		}
		return i
	}
	found := -1
	t.exportedMethods(func(at int, _ string) bool {
		if i == 0 {
			found = at
		}
		i--
		return found < 0 && i >= 0
	})
	return found
}

// methodNamed returns the place among all methods of the one with a name, which there is.
func (t *rtype) methodNamed(name string) int {
	for at := range typeMethods(t) {
		if typeMethod(t, at) == name {
			return at
		}
	}
	panic("reflect: no method " + name)
}

func (t *rtype) Method(i int) Method {
	at := t.methodAt(i)
	if at < 0 {
		panic("reflect: Method index " + strconv.Itoa(i) + " out of range")
	}
	pkg, name := splitName(typeMethod(t, at))
	found := Method{Name: name, PkgPath: pkg, Index: i}
	if t.Kind() == Interface {
		found.Type = methodType(t, at)
		return found
	}
	_, bound := methodOf(t, at)
	params, results := typeSignature(bound)
	in, out := []Type{t}, []Type(nil)
	for i := range params {
		in = append(in, typeParam(bound, i))
	}
	for i := range results {
		out = append(out, typeParam(bound, params+i))
	}
	found.Type = FuncOf(in, out, typeVariadic(bound))
	found.Func = MakeFunc(found.Type, func(args []Value) []Value {
		return args[0].Method(i).call("Call", args[1:])
	})
	return found
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	i := 0
	if t.Kind() == Interface {
		for at := range typeMethods(t) {
			if pkg, own := splitName(typeMethod(t, at)); pkg == "" && own == name {
				return t.Method(at), true
			}
		}
		return Method{}, false
	}
	found := false
	t.exportedMethods(func(_ int, own string) bool {
		found = own == name
		if !found {
			i++
		}
		return !found
	})
	if !found {
		return Method{}, false
	}
	return t.Method(i), true
}
