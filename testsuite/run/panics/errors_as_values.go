// Run-time errors are values: their texts, what interfaces they satisfy, how they compare.
package main

type runtimeError interface {
	error
	RuntimeError()
}

type T struct{ n int }

func (t T) M() {}

type I interface{ M() }

func catch(name string, f func()) (err error) {
	defer func() {
		r := recover()
		if r == nil {
			println(name, "no panic")
			return
		}
		e, ok := r.(runtimeError)
		if !ok {
			println(name, "not a runtime error")
			return
		}
		println(name, "|", e.Error())
		err = e
	}()
	f()
	return nil
}

var zero int
var zero64 int64
var zeroU8 uint8
var nilP *T
var nilM map[string]int
var nilF func()
var nilI I
var nilC chan int
var nilS []int
var str = "abc"
var x any = 1

func main() {
	d1 := catch("int / 0", func() { println(1 / zero) })
	d2 := catch("int64 % 0", func() { println(5 % zero64) })
	catch("uint8 / 0", func() { println(7 / zeroU8) })
	catch("float / 0", func() { println(1.5 / float64(zero)) })
	println(d1 == d2, d1 != nil)
	n1 := catch("nil field", func() { println(nilP.n) })
	n2 := catch("nil value method", func() { nilP.M() })
	catch("nil deref", func() { t := *nilP; println(t.n) })
	catch("nil func", func() { nilF() })
	catch("nil interface", func() { nilI.M() })
	catch("nil map", func() { nilM["a"]++ })
	println(n1 == n2)
	i1 := catch("index", func() { println(nilS[3]) })
	i2 := catch("index", func() { println(nilS[3]) })
	catch("string index", func() { println(str[zero+3]) })
	catch("negative", func() { println(str[zero-1]) })
	catch("slice", func() { println(str[zero+2 : 1]) })
	println(i1 == i2)
	catch("conversion", func() { println([2]int(nilS)[0]) })
	catch("shift", func() { println(1 << (zero - 1)) })
	catch("assert", func() { println(x.(string)) })
	catch("assert interface", func() { x.(I).M() })
	catch("compare", func() { println(any(nilM) == any(nilM)) })
	catch("hash", func() { println(map[any]int{}[nilS]) })
	catch("close nil", func() { close(nilC) })
	catch("close twice", func() { c := make(chan int); close(c); close(c) })
	catch("send on closed", func() { c := make(chan int, 1); close(c); c <- 1 })
	catch("make", func() { _ = make([]int, zero-1) })
	catch("make cap", func() { _ = make([]int, 2, zero+1) })
	catch("panic nil", func() { panic(nil) })
	catch("custom", func() { panic("just a string") })
	catch("nothing", func() {})
}
