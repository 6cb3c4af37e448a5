// Every run-time error has Go's own text, and is an error value that recover gives.
package main

type (
	small  int
	named  interface{ M() }
	larger interface {
		M()
		N()
	}
	method  int
	secrets interface{ hidden() }
	pair    struct{ a, b any }
)

func (method) M() {}

var (
	zero, five, negative = 0, 5, -1
	narrow               = int8(-3)
	wide                 = uint8(200)
	huge                 = uint64(1<<63 + 7)
	slice                = []int{1, 2, 3}
	text                 = "abc"
	array                = &[3]int{}
	none                 *struct{ a, b int }
	nothing              named
	noFunc               func()
	noMap                map[string]int
	anything             any
	sink                 any
)

// try prints what f panics with.
func try(name string, f func()) {
	defer func() {
		err, ok := recover().(error)
		if !ok {
			println(name, "no error")
			return
		}
		_, isRuntime := err.(interface{ RuntimeError() })
		println(name, isRuntime, err.Error())
	}()
	f()
}

func main() {
	try("index", func() { sink = slice[five] })
	try("negative index", func() { sink = slice[negative] })
	try("narrow index", func() { sink = slice[narrow] })
	try("wide index", func() { sink = slice[wide] })
	try("huge index", func() { sink = slice[huge] })
	try("index of string", func() { sink = text[five] })
	try("index of array", func() { sink = array[five] })

	try("high", func() { sink = slice[:five] })
	try("low", func() { sink = slice[five:] })
	try("negative low", func() { sink = slice[negative:] })
	try("low above high", func() { sink = slice[2 : 1+zero] })
	try("high of three", func() { sink = slice[: 3 : 2+zero] })
	try("low of three", func() { sink = slice[3 : 2+zero : 3] })
	try("max", func() { sink = slice[:2:five] })
	try("huge high", func() { sink = slice[:huge] })
	try("high of string", func() { sink = text[:five] })
	try("low of string", func() { sink = text[five:] })
	try("slice to array", func() { sink = [5]int(slice) })
	try("slice to array pointer", func() { sink = (*[5]int)(slice) })

	try("division", func() { sink = five / zero })
	try("remainder", func() { sink = uint8(five) % uint8(zero) })
	try("division of 64 bits", func() { sink = int64(five) / int64(zero) })
	try("shift", func() { sink = 1 << negative })
	try("narrow shift", func() { sink = 1 >> narrow })

	try("make", func() { sink = make([]int, negative) })
	try("make of too much", func() { sink = make([]int, huge) })
	try("make with capacity", func() { sink = make([]int, five, zero) })
	try("make of channel", func() { sink = make(chan int, negative) })

	try("load", func() { sink = none.b })
	try("store", func() { none.a = 1 })
	try("call", func() { noFunc() })
	try("method", func() { nothing.M() })

	try("nil map", func() { noMap["a"] = 1 })
	try("key", func() { sink = map[any]int{}[slice] })
	try("key inside", func() { sink = map[any]int{pair{1, slice}: 1} })
	try("key deleted", func() { delete(map[any]int{1: 1}, any(noMap)) })

	try("comparison", func() { anything = slice; sink = anything == anything })
	try("comparison inside", func() { anything = pair{1, noFunc}; sink = anything == anything })

	try("assertion of nil", func() { anything = nil; sink = anything.(int) })
	try("assertion of string", func() { anything = "s"; sink = anything.(int) })
	try("assertion of named", func() { anything = 3; sink = anything.(small) })
	try("assertion to interface", func() { anything = 3; sink = anything.(named) })
	try("assertion to larger", func() { nothing = method(1); sink = nothing.(larger) })
	try("assertion to unexported", func() { anything = method(1); sink = anything.(secrets) })
	try("assertion of nil interface", func() { nothing = nil; sink = nothing.(larger) })
	try("assertion of method", func() { nothing = nil; sink = nothing.(method) })

	try("close of nil", func() { var c chan int; close(c) })
	try("close twice", func() { c := make(chan int, 1); close(c); close(c) })
	try("send after close", func() { c := make(chan int, 1); close(c); c <- 1 })
}
