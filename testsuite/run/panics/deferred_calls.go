package main

import (
	"errors"
	"runtime"
)

type myErr struct{ s string }

func (e *myErr) Error() string { return "my:" + e.s }

func a() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = r.(error)
		}
	}()
	defer func() {
		defer func() {
			println("inner", recover().(string))
			panic(&myErr{"third"})
		}()
		panic("second")
	}()
	panic("first")
}

func b() {
	defer func() { println("b1", recover() == nil) }()
	defer func() {
		func() { println("nested recover nil", recover() == nil) }()
		println("direct", recover().(int))
	}()
	panic(42)
}

func helper() any { return recover() }

func c() {
	defer func() { println("outer", recover().(string)) }()
	defer func() { println("helper", helper() == nil) }()
	panic("c")
}

func d() {
	defer func() { println("d", recover() != nil) }()
	defer recover()
	panic("d")
}
func d2() {
	defer func() { println("d2", recover() != nil) }()
	defer func() { recover() }()
	panic("d2")
}
func d3() {
	defer println("d3 printed", recover() == nil)
	defer func() { defer recover(); println("x") }()
	panic("d3")
}

type R struct{}

func (R) rec()  { println("method recover", recover() != nil) }
func (*R) prec() { println("pmethod recover", recover() != nil) }

type RI interface{ rec() }

func e1() { defer R{}.rec(); panic(1) }
func e2() { defer (&R{}).prec(); panic(1) }
func e3() { var i RI = R{}; defer i.rec(); panic(1) }
func e4() { f := R{}.rec; defer f(); panic(1) }
func e5() { defer R.rec(R{}); panic(1) }
func e6() { var i RI = &R{}; defer i.rec(); panic(1) }
func e7() { defer RI.rec(R{}); panic(1) }

func loop() {
	for i := 0; i < 3; i++ {
		defer func(n int) { println("loop", n, i) }(i)
	}
	for i := range 3 {
		if i == 1 {
			continue
		}
		defer println("range", i)
	}
}

func args() {
	x := 1
	defer println("args", x)
	x = 2
	defer func() { println("closure", x) }()
	x = 3
}

func results() (x int) {
	defer func() { x++ }()
	defer func() { x *= 10 }()
	x = 5
	return x + 1
}

func unnamed() int {
	x := 1
	defer func() { x = 100 }()
	return x
}

func rethrow() {
	defer func() {
		r := recover()
		println("got", r.(string))
	}()
	func() {
		defer func() {
			r := recover()
			panic("re-" + r.(string))
		}()
		panic("orig")
	}()
}

func deep(n int) {
	if n == 0 {
		panic("deep")
	}
	defer func() { if n%100 == 0 { println("unwind", n) } }()
	deep(n - 1)
}

func replaced() {
	defer func() { println(recover().(string)) }()
	defer panic("replaced")
	panic("first")
}

func exitInDefer() (s string) {
	defer func() {
		s += " end"
	}()
	for i := 0; ; i++ {
		func() {
			defer func() {
				if r := recover(); r != nil {
					s += r.(string)
				}
			}()
			if i == 2 {
				panic("two")
			}
			s += "."
		}()
		if i == 3 {
			return s
		}
	}
}

func nilFuncDefer() {
	defer func() {
		e := recover().(runtime.Error)
		println("nil func:", e.Error())
	}()
	var f func()
	defer f()
	println("before")
}

func condDefer(b bool) {
	if b {
		defer println("cond")
	}
	println("body", b)
}

type closer struct{ name string }

func (c *closer) Close() error { println("close", c.name); return nil }

func methods() {
	c := &closer{"a"}
	defer c.Close()
	c = &closer{"b"}
	defer c.Close()
	c.name = "changed"
	cc := closer{"v"}
	defer cc.Close()
	cc.name = "vv"
}

func main() {
	err := a()
	println(err.Error())
	var m *myErr
	println(errors.As(err, &m))
	b()
	c()
	d()
	d2()
	func() {
		defer func() { println("d3:", recover() != nil) }()
		d3()
	}()
	for _, f := range []func(){e1, e2, e3, e4, e5, e6, e7} {
		func() {
			defer func() { println("left:", recover() != nil) }()
			f()
		}()
	}
	loop()
	args()
	println(results(), unnamed())
	rethrow()
	func() {
		defer func() { println(recover().(string)) }()
		deep(300)
	}()
	replaced()
	println(exitInDefer())
	nilFuncDefer()
	condDefer(true)
	condDefer(false)
	methods()
	defer func() {
		defer func() {
			panic("again")
		}()
		panic(errors.New("err"))
	}()
	var p *closer
	println(p.name)
}
