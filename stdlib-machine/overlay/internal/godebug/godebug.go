// Package godebug knows the settings of $GODEBUG. There is no environment that could set one: all have their default.
package godebug

// A Setting is one setting.
type Setting struct {
	name string
}

// New returns the setting of this name; a leading # marks one that is not documented.
func New(name string) *Setting {
	return &Setting{name}
}

// Name returns the setting's name.
func (s *Setting) Name() string {
	if s.Undocumented() {
		return s.name[1:]
	}
	return s.name
}

// Undocumented reports whether the setting is not documented.
func (s *Setting) Undocumented() bool {
	return s.name != "" && s.name[0] == '#'
}

// String returns the setting as in the environment: name=value.
func (s *Setting) String() string {
	return s.Name() + "=" + s.Value()
}

// IncNonDefault counts a use of a value other than the default; there are none.
func (s *Setting) IncNonDefault() {}

// Value returns the value: nothing, which stands for the default.
func (s *Setting) Value() string {
	return ""
}
