// Who may recover from what, and what goes on afterwards.
package main

func show(name string, value any) {
	switch value := value.(type) {
	case nil:
		println(name, "nothing")
	case int:
		println(name, value)
	case string:
		println(name, value)
	case error:
		println(name, value.Error())
	}
}

func helper() any { return recover() }

// Only a deferred function itself recovers, not what it calls.
func direct() {
	defer func() { show("direct", recover()) }()
	defer func() { show("through a helper", helper()) }()
	defer func() { func() { show("in a literal", recover()) }() }()
	defer func() { defer func() { show("deferred by a deferred one", recover()) }() }()
	panic("direct")
}

// The function that recovers returns its named results; the rest of its deferred calls run.
func results() (n int, s string) {
	defer func() { s += " last" }()
	defer func() {
		recover()
		n++
	}()
	n, s = 41, "first"
	panic(1)
}

// A panic in a deferred call takes the place of the one before.
func replaced() {
	defer func() { show("replaced", recover()) }()
	defer func() { panic("second") }()
	panic("first")
}

// A panic that is recovered from inside a deferred call leaves the outer one going.
func nested() {
	defer func() { show("outer", recover()) }()
	defer func() {
		defer func() { show("inner", recover()) }()
		panic("inner")
	}()
	panic("outer")
}

// Recovering twice gives nothing the second time; a panic after that is a new one.
func again() {
	defer func() { show("new", recover()) }()
	defer func() {
		show("old", recover())
		show("twice", recover())
		panic("new")
	}()
	panic("old")
}

type handler struct{ name string }

func (h handler) handle() { show(h.name, recover()) }

type handles interface{ handle() }

// Methods, method values, methods of interfaces and function values recover like functions do.
func ways() {
	func() {
		defer handler{"method"}.handle()
		panic(1)
	}()
	func() {
		f := handler{"method value"}.handle
		defer f()
		panic(2)
	}()
	func() {
		var h handles = handler{"interface"}
		defer h.handle()
		panic(3)
	}()
	func() {
		f := func() { show("function value", recover()) }
		defer f()
		panic(4)
	}()
}

func deep(n int) {
	defer func() {
		if n == 3 {
			show("at depth", recover())
		}
	}()
	if n == 6 {
		panic("bottom")
	}
	deep(n + 1)
	println("returned to", n)
}

func loop() {
	sum := 0
	for i := range 1000 {
		func() {
			defer func() { sum += recover().(int) }()
			panic(i)
		}()
	}
	println("loop", sum)
}

func main() {
	direct()
	n, s := results()
	println(n, s)
	replaced()
	nested()
	again()
	ways()
	deep(1)
	loop()
	show("without a panic", recover())
	func() {
		defer func() { show("nil", recover()) }()
		panic(nil)
	}()
}
