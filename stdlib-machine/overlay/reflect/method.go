package reflect

// A Method is a method of a type.
type Method struct {
	// Name is the method's name.
	Name string
	// PkgPath is the import path of the package of a name that is not exported.
	PkgPath string
	// Type is the method's type, with the receiver as first parameter unless it is of an interface type.
	Type Type
	// Func is the method with the receiver as first parameter.
	Func Value
	// Index is what Type.Method takes.
	Index int
}

// IsExported reports whether the name is exported.
func (m Method) IsExported() bool {
	return m.PkgPath == ""
}

// exportedMethods calls f with the place among all methods and the name of each exported method, until f says to stop.
func (t *rtype) exportedMethods(f func(at int, name string) bool) {
	for at, n := 0, typeMethods(t); at < n; at++ {
		name := typeMethod(t, at)
		if pkg, _ := splitName(name); pkg == "" && !f(at, name) {
			return
		}
	}
}

// splitName splits the name of a method that is not exported into package and name.
func splitName(name string) (pkg, rest string) {
	for at := len(name) - 1; at >= 0; at-- {
		if name[at] == '.' {
			return name[:at], name[at+1:]
		}
	}
	return "", name
}

func (t *rtype) NumMethod() int {
	if t.Kind() == Interface {
		return typeMethods(t)
	}
	n := 0
	t.exportedMethods(func(int, string) bool {
		n++
		return true
	})
	return n
}
