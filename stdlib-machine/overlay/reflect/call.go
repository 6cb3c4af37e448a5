package reflect

// Call would call a function.
func (v Value) Call(in []Value) []Value {
	v.must(Func, "Call")
	panic("reflect.Value.Call: not supported")
}

// CallSlice would call a variadic function with the slice that its last parameter is.
func (v Value) CallSlice(in []Value) []Value {
	v.must(Func, "CallSlice")
	panic("reflect.Value.CallSlice: not supported")
}

// MakeFunc would return a function of a type that calls fn.
func MakeFunc(typ Type, fn func(args []Value) (results []Value)) Value {
	panic("reflect.MakeFunc: not supported")
}

func (t *rtype) Method(i int) Method {
	panic("reflect.Type.Method: not supported")
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	panic("reflect.Type.MethodByName: not supported")
}

// NumMethod returns the number of exported methods of the value's type.
func (v Value) NumMethod() int {
	if v.typ_ == nil {
		v.wrongKind("NumMethod")
	}
	return v.typ_.NumMethod()
}

// Method would return the i-th method of the value.
func (v Value) Method(i int) Value {
	panic("reflect.Value.Method: not supported")
}

// MethodByName would return the method of a name.
func (v Value) MethodByName(name string) Value {
	panic("reflect.Value.MethodByName: not supported")
}
