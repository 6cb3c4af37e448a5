package reflect

import "strconv"

// structField is a field as the runtime describes it.
type structField struct {
	name   string
	typ    *rtype
	offset uint32
	flags  uint32
}

// Bits of structField.flags.
const (
	fieldEmbedded = 1 << 0
	fieldExported = 1 << 2
)

//go:linkname structOf runtime.reflectStructOf
func structOf(known *rtype, fields []structField, tags []string, name, pkg string) *rtype

// StructOf returns the struct type with these fields, whose Offset and Index do not matter.
func StructOf(fields []StructField) Type {
	made := make([]structField, len(fields))
	tags := make([]string, len(fields))
	seen := map[string]bool{}
	name, pkg := "struct {", ""
	for i, field := range fields {
		checkField(field, i)
		if seen[field.Name] && field.Name != "_" {
			panic("reflect.StructOf: duplicate field " + field.Name)
		}
		seen[field.Name] = true
		t := field.Type.common()
		made[i] = structField{name: field.Name, typ: t}
		tags[i] = string(field.Tag)
		if field.IsExported() {
			made[i].flags |= fieldExported
		} else if pkg != "" && pkg != field.PkgPath {
			panic("reflect.Struct: fields with different PkgPath " + pkg + " and " + field.PkgPath)
		} else {
			pkg = field.PkgPath
		}
		if i > 0 {
			name += ";"
		}
		if field.Anonymous {
			if t.NumMethod() > 0 || t.Kind() != Interface && pointerTo(t).NumMethod() > 0 {
				panic("reflect.StructOf: embedded field with methods not implemented")
			}
			made[i].flags |= fieldEmbedded
		} else {
			name += " " + field.Name
		}
		name += " " + t.String()
		if field.Tag != "" {
			name += " " + strconv.Quote(string(field.Tag))
		}
	}
	if len(fields) > 0 {
		name += " "
	}
	return structOf(TypeFor[struct{}]().common(), made, tags, name+"}", pkg)
}

// checkField panics unless a field is one that a struct can have.
func checkField(field StructField, i int) {
	if field.Name == "" {
		panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no name")
	}
	for at, char := range field.Name {
		letter := char == '_' || char >= 'a' && char <= 'z' || char >= 'A' && char <= 'Z' || char >= 0x80
		if !letter && (at == 0 || char < '0' || char > '9') {
			panic("reflect.StructOf: field " + strconv.Itoa(i) + " has invalid name")
		}
	}
	if field.Type == nil {
		panic("reflect.StructOf: field " + strconv.Itoa(i) + " has no type")
	}
	first := field.Name[0]
	exported := first >= 'A' && first <= 'Z'
	if !exported && first < 0x80 && field.PkgPath == "" {
		panic("reflect.StructOf: field \"" + field.Name + "\" is unexported but missing PkgPath")
	}
}
