// Recover works only in a function that a defer called directly, and only while panicking.
package main

func try(name string, f func()) {
	defer func() {
		r := recover()
		switch v := r.(type) {
		case nil:
			println(name, "no panic")
		case error:
			println(name, "error:", v.Error())
		case string:
			println(name, "string:", v)
		case int:
			println(name, "int:", v)
		default:
			println(name, "other")
		}
	}()
	f()
}

func helper() any { return recover() }

type rt struct{}

func (rt) recover()   { println("method recovered", recover() != nil) }
func (*rt) precover() { println("pointer method recovered", recover() != nil) }

func value() (r int) {
	defer func() {
		if e := recover(); e != nil {
			r = e.(int) + 1
		}
	}()
	panic(41)
}

func rethrow() {
	defer func() {
		r := recover()
		panic(r.(string) + " again")
	}()
	panic("first")
}

func replaced() {
	defer func() { panic("second") }()
	panic("first")
}

func inner() {
	defer func() {
		try("nested", func() { panic("nested") })
		println("still panicking")
	}()
	panic("outer")
}

func twice() {
	defer func() { println("second recover", recover() == nil) }()
	defer func() { println("first recover", recover().(string)) }()
	panic("once")
}

func continues() (s string) {
	defer func() { s += " deferred1" }()
	defer func() { recover(); s += " recovered" }()
	defer func() { s += "deferred3" }()
	panic("x")
}

func loop() (n int) {
	for i := range 5 {
		func() {
			defer func() {
				if recover() != nil {
					n += i
				}
			}()
			if i%2 == 1 {
				panic(i)
			}
		}()
	}
	return
}

func deep(n int) {
	if n == 0 {
		panic("deep")
	}
	defer func() { deepCount++ }()
	deep(n - 1)
}

var deepCount int

func main() {
	println(recover() == nil)
	try("plain", func() {})
	try("string", func() { panic("s") })
	try("int", func() { panic(7) })
	try("helper does not recover", func() { defer func() { helper() }(); panic("through helper") })
	try("nested closure does not", func() { defer func() { func() { recover() }() }(); panic("through closure") })
	try("deferred helper does", func() { defer helper(); panic("x") })
	try("deferred recover itself", func() { defer recover(); panic("recover() as the deferred call") })
	try("method", func() { var r rt; defer r.recover(); panic("x") })
	try("pointer method", func() { var r rt; defer r.precover(); panic("x") })
	try("method via interface", func() { var i interface{ recover() } = rt{}; defer i.recover(); panic("x") })
	try("method via interface pointer", func() { var i interface{ recover() } = &rt{}; defer i.recover(); panic("x") })
	try("method value", func() { f := rt{}.recover; defer f(); panic("x") })
	println(value())
	try("rethrow", rethrow)
	try("replaced", replaced)
	try("inner", inner)
	try("twice", twice)
	println(continues(), loop())
	try("deep", func() { deep(50) })
	println(deepCount)
	try("nil", func() { panic(nil) })
	try("nil error", func() { var e error; panic(e) })
	try("error value", func() { panic(myErr("mine")) })
	try("runtime", func() { var m map[string]int; m["a"] = 1 })
	try("deferred after", func() {
		defer func() {
			defer func() { println("inner sees", recover().(string)) }()
			panic("from deferred")
		}()
		panic("original")
	})
	println(recover() == nil, "end")
}

type myErr string

func (e myErr) Error() string { return string(e) }
