// Interface values: conversions and type assertions (spec: Interface types; Type assertions).

package runtime

import "unsafe"

// toEface returns the two words of an interface value.
func toEface(v any) eface {
	return *(*eface)(unsafe.Pointer(&v))
}

// fromEface returns the interface value of two words.
func fromEface(v eface) any {
	return *(*any)(unsafe.Pointer(&v))
}

// findItab returns the table by which t implements inter, or nil. The compiler has listed all that a program can ask for.
func findItab(t, inter *_type) *itab {
	if t == nil {
		return nil
	}
	at := t.itabs
	for n := t.nitabs; n > 0; n-- {
		if (*at).inter == inter {
			return *at
		}
		at = (**itab)(unsafe.Add(unsafe.Pointer(at), unsafe.Sizeof(at)))
	}
	return nil
}

// panicAssertConcrete reports a failed assertion to a concrete type.
func panicAssertConcrete(have, want, inter *_type) {
	raise(&TypeAssertionError{inter: inter, concrete: have, asserted: want})
}

// panicAssertInterface reports a failed assertion to an interface type.
func panicAssertInterface(have, want *_type) {
	if have == nil {
		raise(&TypeAssertionError{asserted: want})
	}
	missing := missingMethod(have, want)
	if missing == "" && want.nmethods != 0 {
		// It has a method of each name; one of them has another signature, and the descriptors do not tell which.
		missing = lastElement(want.method(0))
	}
	raise(&TypeAssertionError{concrete: have, asserted: want, missingMethod: missing})
}

// missingMethod returns the first method of an interface type that a type has none of the same name for, or nothing.
func missingMethod(have, want *_type) string {
	at := uint32(0)
	for i := uint32(0); i < want.nmethods; i++ {
		name := want.method(i)
		for at < have.nmethods && have.method(at) < name {
			at++
		}
		if at == have.nmethods || have.method(at) != name {
			return lastElement(name)
		}
	}
	return ""
}

// lastElement returns what follows the last dot: the name of an unexported method without its package's path.
func lastElement(name string) string {
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '.' {
			return name[i+1:]
		}
	}
	return name
}
