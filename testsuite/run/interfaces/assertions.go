// Type assertions, with and without ok, and the panics of those that fail.
package main

type reader interface{ read() int }
type writer interface{ write(int) }
type readWriter interface {
	reader
	writer
}

type file struct{ n int }

func (f *file) read() int   { return f.n }
func (f *file) write(n int) { f.n = n }

type fixed int

func (f fixed) read() int { return int(f) }

func try(name string, f func()) {
	defer func() {
		r := recover()
		if r == nil {
			println(name, "did not panic")
			return
		}
		err, ok := r.(error)
		println(name, ok, err.Error())
		_, rt := r.(interface{ RuntimeError() })
		println(rt)
	}()
	f()
}

func main() {
	var x any = 5
	n, ok := x.(int)
	println(n, ok)
	s, ok := x.(string)
	println(s == "", ok)
	_, ok = x.(reader)
	println(ok)
	var f file
	var r reader = &f
	rw, ok := r.(readWriter)
	rw.write(9)
	println(r.read(), ok)
	r = fixed(3)
	_, ok = r.(writer)
	fx, isFixed := r.(fixed)
	println(ok, fx, isFixed)
	var none any
	_, ok = none.(any)
	_, ok2 := none.(int)
	println(ok, ok2)
	if v, ok := x.(int); ok && v > 3 {
		println("int", v)
	} else if w, ok := x.(string); ok {
		println(v, w)
	}

	try("concrete", func() { _ = x.(string) })
	try("nil concrete", func() { _ = none.(string) })
	try("nil interface", func() { _ = none.(reader) })
	try("nil typed", func() { var r reader; _ = r.(*file) })
	try("missing method", func() { _ = x.(reader) })
	try("missing write", func() { _ = r.(readWriter) })
	try("other type", func() { _ = r.(*file) })
	try("pointer method", func() { _ = any(file{}).(reader) })
	try("struct", func() { _ = x.(struct{ a int }) })
	try("slice", func() { _ = any([]int{}).(map[string][]int) })
	try("func", func() { _ = any(func(int) string { return "" }).(func(int, ...string) (bool, error)) })
	try("pointers", func() { _ = any(&x).(**int) })
	try("right", func() { println(x.(int)) })
	println(any(r).(interface{ read() int }).read())
}
