package reflect

import "strconv"

// A StructField describes a field of a struct type.
type StructField struct {
	// Name is the field's name.
	Name string
	// PkgPath is the import path of the package of a name that is not exported.
	PkgPath string
	// Type is the field's type, and Tag its tag.
	Type Type
	Tag  StructTag
	// Offset is that within the struct, in bytes.
	Offset uintptr
	// Index is what Type.FieldByIndex takes.
	Index []int
	// Anonymous says that the field is embedded.
	Anonymous bool
}

// IsExported reports whether the name is exported.
func (f StructField) IsExported() bool {
	return f.PkgPath == ""
}

// A StructTag is a field's tag: by convention pairs key:"value", with blanks between them.
type StructTag string

// Get returns the value of a key; nothing if there is none.
func (tag StructTag) Get(key string) string {
	value, _ := tag.Lookup(key)
	return value
}

// Lookup returns the value of a key, and whether there is one.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	rest := string(tag)
	for {
		for rest != "" && rest[0] == ' ' {
			rest = rest[1:]
		}
		end := 0
		for end < len(rest) && rest[end] > ' ' && rest[end] != ':' && rest[end] != '"' && rest[end] != 0x7f {
			end++
		}
		if end == 0 || end+1 >= len(rest) || rest[end] != ':' || rest[end+1] != '"' {
			return "", false
		}
		name := rest[:end]
		rest = rest[end+1:]
		end = 1
		for end < len(rest) && rest[end] != '"' {
			if rest[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(rest) {
			return "", false
		}
		quoted := rest[:end+1]
		rest = rest[end+1:]
		if name == key {
			value, err := strconv.Unquote(quoted)
			return value, err == nil
		}
	}
}

func (t *rtype) NumField() int {
	t.must(Struct, "NumField", "struct")
	return typeFields(t)
}

func (t *rtype) Field(i int) StructField {
	t.must(Struct, "Field", "struct")
	if uint(i) >= uint(typeFields(t)) {
		panic("reflect: Field index out of bounds")
	}
	name, typ, offset, embedded, exported := typeField(t, i)
	field := StructField{Name: name, Type: typ, Offset: offset, Anonymous: embedded, Index: []int{i}}
	if !exported {
		field.PkgPath = typePackage(t)
	}
	field.Tag = StructTag(typeTag(t, i))
	return field
}

func (t *rtype) FieldByIndex(index []int) StructField {
	t.must(Struct, "FieldByIndex", "struct")
	var field StructField
	var at Type = t
	for depth, i := range index {
		if depth > 0 && at.Kind() == Pointer && at.Elem().Kind() == Struct {
			at = at.Elem()
		}
		field = at.Field(i)
		at = field.Type
	}
	field.Index = append([]int(nil), index...)
	return field
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	return t.FieldByNameFunc(func(other string) bool { return other == name })
}

// level is a struct type met at some depth, how to come there, and whether there are several ways.
type level struct {
	typ     *rtype
	index   []int
	several bool
}

func (t *rtype) FieldByNameFunc(match func(string) bool) (found StructField, ok bool) {
	t.must(Struct, "FieldByNameFunc", "struct")
	visited := map[*rtype]bool{}
	for current := []level{{typ: t}}; len(current) > 0 && !ok; {
		var next []level
		for _, at := range current {
			if visited[at.typ] {
				continue
			}
			visited[at.typ] = true
			for i, n := 0, typeFields(at.typ); i < n; i++ {
				name, typ, _, embedded, _ := typeField(at.typ, i)
				if match(name) {
					// Two of one depth hide each other, and what lies deeper.
					if ok || at.several {
						return StructField{}, false
					}
					found, ok = at.typ.Field(i), true
					found.Index = append(append([]int(nil), at.index...), i)
					continue
				}
				if embedded && typ.Kind() == Pointer {
					typ = typeElem(typ)
				}
				if embedded && typ.Kind() == Struct {
					next = addLevel(next, level{typ, append(append([]int(nil), at.index...), i), at.several})
				}
			}
		}
		current = next
	}
	return found, ok
}

// addLevel adds a type to be looked at, or notes that it is there already.
func addLevel(levels []level, added level) []level {
	for i := range levels {
		if levels[i].typ == added.typ {
			levels[i].several = true
			return levels
		}
	}
	return append(levels, added)
}
