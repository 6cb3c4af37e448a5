package reflect

import "unsafe"

// Bool returns the value of a boolean.
func (v Value) Bool() bool {
	v.must(Bool, "Bool")
	return *(*bool)(v.address())
}

// CanInt, CanUint, CanFloat and CanComplex report whether Int, Uint, Float and Complex can be used.
func (v Value) CanInt() bool     { return v.kind() >= Int && v.kind() <= Int64 }
func (v Value) CanUint() bool    { return v.kind() >= Uint && v.kind() <= Uintptr }
func (v Value) CanFloat() bool   { return v.kind() == Float32 || v.kind() == Float64 }
func (v Value) CanComplex() bool { return v.kind() == Complex64 || v.kind() == Complex128 }

// Int returns the value of a signed integer.
func (v Value) Int() int64 {
	p := v.address()
	switch v.kind() {
	case Int:
		return int64(*(*int)(p))
	case Int8:
		return int64(*(*int8)(p))
	case Int16:
		return int64(*(*int16)(p))
	case Int32:
		return int64(*(*int32)(p))
	case Int64:
		return *(*int64)(p)
	}
	v.wrongKind("Int")
	return 0
}

// Uint returns the value of an unsigned integer.
func (v Value) Uint() uint64 {
	p := v.address()
	switch v.kind() {
	case Uint, Uintptr:
		return uint64(*(*uint)(p))
	case Uint8:
		return uint64(*(*uint8)(p))
	case Uint16:
		return uint64(*(*uint16)(p))
	case Uint32:
		return uint64(*(*uint32)(p))
	case Uint64:
		return *(*uint64)(p)
	}
	v.wrongKind("Uint")
	return 0
}

// Float returns the value of a floating-point number.
func (v Value) Float() float64 {
	switch v.kind() {
	case Float32:
		return float64(*(*float32)(v.address()))
	case Float64:
		return *(*float64)(v.address())
	}
	v.wrongKind("Float")
	return 0
}

// Complex returns the value of a complex number.
func (v Value) Complex() complex128 {
	switch v.kind() {
	case Complex64:
		return complex128(*(*complex64)(v.address()))
	case Complex128:
		return *(*complex128)(v.address())
	}
	v.wrongKind("Complex")
	return 0
}

// String returns the value of a string; of other values, <T Value>.
func (v Value) String() string {
	switch v.kind() {
	case String:
		return *(*string)(v.address())
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.typ_.String() + " Value>"
}

// SetBool changes a boolean.
func (v Value) SetBool(x bool) {
	v.mustBeAssignable("SetBool")
	v.must(Bool, "SetBool")
	*(*bool)(v.ptr) = x
}

// SetInt changes a signed integer.
func (v Value) SetInt(x int64) {
	v.mustBeAssignable("SetInt")
	switch v.kind() {
	case Int:
		*(*int)(v.ptr) = int(x)
	case Int8:
		*(*int8)(v.ptr) = int8(x)
	case Int16:
		*(*int16)(v.ptr) = int16(x)
	case Int32:
		*(*int32)(v.ptr) = int32(x)
	case Int64:
		*(*int64)(v.ptr) = x
	default:
		v.wrongKind("SetInt")
	}
}

// SetUint changes an unsigned integer.
func (v Value) SetUint(x uint64) {
	v.mustBeAssignable("SetUint")
	switch v.kind() {
	case Uint, Uintptr:
		*(*uint)(v.ptr) = uint(x)
	case Uint8:
		*(*uint8)(v.ptr) = uint8(x)
	case Uint16:
		*(*uint16)(v.ptr) = uint16(x)
	case Uint32:
		*(*uint32)(v.ptr) = uint32(x)
	case Uint64:
		*(*uint64)(v.ptr) = x
	default:
		v.wrongKind("SetUint")
	}
}

// SetFloat changes a floating-point number.
func (v Value) SetFloat(x float64) {
	v.mustBeAssignable("SetFloat")
	switch v.kind() {
	case Float32:
		*(*float32)(v.ptr) = float32(x)
	case Float64:
		*(*float64)(v.ptr) = x
	default:
		v.wrongKind("SetFloat")
	}
}

// SetComplex changes a complex number.
func (v Value) SetComplex(x complex128) {
	v.mustBeAssignable("SetComplex")
	switch v.kind() {
	case Complex64:
		*(*complex64)(v.ptr) = complex64(x)
	case Complex128:
		*(*complex128)(v.ptr) = x
	default:
		v.wrongKind("SetComplex")
	}
}

// SetString changes a string.
func (v Value) SetString(x string) {
	v.mustBeAssignable("SetString")
	v.must(String, "SetString")
	*(*string)(v.ptr) = x
}

// SetPointer changes an unsafe.Pointer.
func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustBeAssignable("SetPointer")
	v.must(UnsafePointer, "SetPointer")
	*(*unsafe.Pointer)(v.ptr) = x
}

// OverflowInt, OverflowUint, OverflowFloat and OverflowComplex report whether the value's type cannot represent x.
func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		v.wrongKind("OverflowInt")
	}
	return v.typ_.OverflowInt(x)
}

func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		v.wrongKind("OverflowUint")
	}
	return v.typ_.OverflowUint(x)
}

func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		v.wrongKind("OverflowFloat")
	}
	return v.typ_.OverflowFloat(x)
}

func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		v.wrongKind("OverflowComplex")
	}
	return v.typ_.OverflowComplex(x)
}
