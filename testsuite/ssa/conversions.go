// Conversions, implicit ones included.

package main

type celsius float64
type reader interface{ read() int }
type file struct{ n int }

func (f *file) read() int { return f.n }

// ssa main.boxed: makeinterface
func boxed(n int) any { return n }

// ssa main.widened: changeinterface
// ssa main.widened without: makeinterface
func widened(r reader) any { return r }

// Operands of a comparison are brought to one type.
//
// ssa main.mixed: makeinterface
// ssa main.mixed: eq
func mixed(x any, n int) bool { return x == n }

// ssa main.renamed: changetype
// ssa main.renamed without: convert
func renamed(f float64) celsius { return celsius(f) }

// ssa main.number: convert.numeric
func number(n int) celsius { return celsius(n) }

// ssa main.texts: convert.bytes_to_string
// ssa main.texts: convert.string_to_runes
// ssa main.texts: convert.runes_to_string
// ssa main.texts: convert.string_to_bytes
func texts(b []byte) []byte { return []byte(string([]rune(string(b)))) }

// ssa main.nothing: const zero
// ssa main.nothing: eq
func nothing(r reader) bool { return r == nil }

// ssa main.variadic: makeinterface
// ssa main.variadic: makeinterface
// ssa main.variadic: alloc.undecided [2]interface {}
// ssa main.variadic: slice
// ssa main.variadic: call @main.gather
func variadic() int { return gather(1, "two") }

func gather(all ...any) int { return len(all) }

// ssa main.handed without: indexaddr
func handed(all []any) int { return gather(all...) }

func main() {
	boxed(1)
	widened(&file{})
	mixed(nil, 1)
	renamed(1)
	number(1)
	texts(nil)
	nothing(nil)
	variadic()
	handed(nil)
}
