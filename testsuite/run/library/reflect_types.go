// Package reflect: types composed at run time, identity, channels, misuse.
package main

import (
	"errors"
	"fmt"
	"reflect"
	"unsafe"
)

type inner struct{ A, B int8 }

type outer struct {
	inner
	*named
	C any
}

type named struct{ D string }

type number int

func (n *number) Set(v int) { *n = number(v) }

type setter interface{ Set(int) }

func try(what string, f func()) {
	defer func() {
		if p := recover(); p != nil {
			fmt.Println(what, "panics:", p)
		}
	}()
	f()
}

func main() {
	composed()
	embedded()
	channels()
	words()
	misuse()
}

func composed() {
	i := reflect.TypeOf(0)
	fmt.Println(reflect.SliceOf(i) == reflect.TypeOf([]int(nil)), reflect.MapOf(i, i) == reflect.TypeOf(map[int]int(nil)))
	fmt.Println(reflect.ArrayOf(3, i), reflect.ArrayOf(3, i) == reflect.ArrayOf(3, i), reflect.PointerTo(reflect.PointerTo(i)))
	fmt.Println(reflect.ChanOf(reflect.RecvDir, i), reflect.FuncOf([]reflect.Type{i, reflect.SliceOf(i)}, []reflect.Type{i, i}, true))
	a := reflect.New(reflect.ArrayOf(2, reflect.TypeOf(uint8(0)))).Elem()
	a.Index(1).SetUint(200)
	fmt.Println(a, a.Interface(), a.Len(), a.Type().Size())
	m := reflect.MakeMap(reflect.MapOf(a.Type(), reflect.TypeOf("")))
	m.SetMapIndex(a, reflect.ValueOf("v"))
	fmt.Println(m.MapIndex(a), m)
}

func embedded() {
	o := outer{inner{1, 2}, &named{"d"}, 3.5}
	v := reflect.ValueOf(&o).Elem()
	fmt.Println(v.FieldByName("A"), v.FieldByName("D"), v.FieldByName("nope").IsValid())
	for _, f := range reflect.VisibleFields(v.Type()) {
		fmt.Println(f.Name, f.Index, f.Anonymous)
	}
	fmt.Println(v.Field(2).Kind(), v.Field(2).Elem().Kind(), v.Field(0).Field(1), v.IsZero(), reflect.Zero(v.Type()).IsZero())
	n := number(1)
	reflect.ValueOf(&n).Interface().(setter).Set(8)
	nv := reflect.New(reflect.TypeOf(n))
	nv.Interface().(setter).Set(9)
	fmt.Println(n, nv.Elem(), reflect.TypeOf(&n).Implements(reflect.TypeFor[setter]()), reflect.TypeOf(n).Implements(reflect.TypeFor[setter]()))
	err := fmt.Errorf("more: %w", errTemporary{})
	var temporary interface{ Temporary() bool }
	fmt.Println(errors.As(err, &temporary), temporary.Temporary())
}

type errTemporary struct{}

func (errTemporary) Error() string   { return "temporary" }
func (errTemporary) Temporary() bool { return true }

func channels() {
	c := reflect.MakeChan(reflect.TypeOf(make(chan string)), 1)
	fmt.Println(c.TrySend(reflect.ValueOf("a")), c.TrySend(reflect.ValueOf("b")), c.Len(), c.Cap())
	x, ok := c.Recv()
	fmt.Println(x, ok)
	_, ok = c.TryRecv()
	c.Close()
	x, open := c.Recv()
	fmt.Println(ok, x.String() == "", open)
	chosen, _, _ := reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(make(chan int))}, {Dir: reflect.SelectDefault}})
	fmt.Println(chosen)
}

func words() {
	type small struct {
		A uint8
		B bool
		C uint16
	}
	s := small{7, true, 513}
	v := reflect.ValueOf(s)
	fmt.Println(v.Field(0), v.Field(1), v.Field(2), v.Interface() == any(s), v.Type().Size() == unsafe.Sizeof(s))
	for _, x := range []any{int8(-5), uint16(65535), float32(1.5), 'x', complex64(1 + 2i), [1]string{"q"}, struct{}{}} {
		v := reflect.ValueOf(x)
		p := reflect.New(v.Type())
		p.Elem().Set(v)
		fmt.Printf("%v %T %v ", v, p.Interface(), p.Elem().Interface() == x)
	}
	fmt.Println()
	for i, x := range reflect.ValueOf([]string{"a", "b"}).Seq2() {
		fmt.Print(i, x, ";")
	}
	for x := range reflect.ValueOf(func(yield func(int) bool) { _ = yield(1) && yield(2) && yield(3) }).Seq() {
		fmt.Print(x, " ")
		if x.Int() == 2 {
			break
		}
	}
	fmt.Println()
}

func misuse() {
	try("SetInt", func() { reflect.ValueOf(1).SetInt(2) })
	try("Len", func() { reflect.ValueOf(1).Len() })
	try("Elem", func() { reflect.TypeOf(1).Elem() })
	try("zero", func() { reflect.Value{}.Type() })
	try("Set", func() { reflect.ValueOf(new(int)).Elem().Set(reflect.ValueOf("x")) })
	try("unexported", func() { reflect.ValueOf(&outer{}).Elem().Field(0).Set(reflect.ValueOf(inner{})) })
	try("Call", func() { reflect.ValueOf(func(int) {}).Call(nil) })
	try("Call", func() { reflect.ValueOf(func(int) {}).Call([]reflect.Value{reflect.ValueOf("")}) })
	try("Convert", func() { reflect.ValueOf("x").Convert(reflect.TypeOf(1)) })
	try("array", func() { reflect.ValueOf([]int{1}).Convert(reflect.TypeOf([2]int{})) })
	try("Index", func() { reflect.ValueOf([]int{1}).Index(1) })
}
