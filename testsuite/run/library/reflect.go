// Package reflect: fields, tags, methods, calls, made functions, maps, slices, conversions.
package main

import (
	"fmt"
	"reflect"
	"strings"
)

type shape interface {
	Area() float64
	Scale(by float64, why ...string) (shape, error)
}
type square struct {
	Side float64 `json:"side,omitempty" xml:"s"`
	note string
	Tags []string
}

func (s square) Area() float64 { return s.Side * s.Side }
func (s square) Scale(by float64, why ...string) (shape, error) {
	return square{s.Side * by, strings.Join(why, "+"), nil}, nil
}
func (s *square) Grow(by float64) { s.Side += by }

func add(a, b int, c int8) (int, string) { return a + b + int(c), "sum" }

func main() {
	t := reflect.TypeOf(square{})
	for i := range t.NumField() {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag.Get("json"), f.Offset, f.PkgPath, f.IsExported(), f.Index)
	}
	fmt.Println(t.NumMethod(), reflect.PointerTo(t).NumMethod(), t.Name(), t.PkgPath(), t.Kind())
	for i := range reflect.PointerTo(t).NumMethod() {
		m := reflect.PointerTo(t).Method(i)
		fmt.Println(i, m.Name, m.Type)
	}
	out := reflect.ValueOf(add).Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf(2), reflect.ValueOf(int8(3))})
	fmt.Println(out[0].Int(), out[1])
	s := square{Side: 2}
	v := reflect.ValueOf(&s)
	v.MethodByName("Grow").Call([]reflect.Value{reflect.ValueOf(1.5)})
	fmt.Println(s.Side, v.Elem().MethodByName("Area").Call(nil)[0])
	r := v.MethodByName("Scale").Call([]reflect.Value{reflect.ValueOf(2.0), reflect.ValueOf("a"), reflect.ValueOf("b")})
	fmt.Printf("%+v %v\n", r[0].Interface(), r[1].IsNil())
	m, _ := t.MethodByName("Area")
	fmt.Println(m.Func.Call([]reflect.Value{reflect.ValueOf(square{Side: 5})})[0], m.Type)
	f := v.MethodByName("Area").Interface().(func() float64)
	fmt.Println(f())

	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var strSwap func(string, float64) (float64, string)
	reflect.ValueOf(&strSwap).Elem().Set(reflect.MakeFunc(reflect.TypeOf(strSwap), swap))
	a, b := strSwap("x", 2.5)
	fmt.Println(a, b)

	m1 := reflect.MakeMap(reflect.MapOf(reflect.TypeOf(""), reflect.TypeOf(0)))
	m1.SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf(7))
	fmt.Println(m1.Interface(), m1.Type(), m1.Interface().(map[string]int)["k"])
	sl := reflect.Append(reflect.MakeSlice(reflect.TypeOf([]int{}), 0, 2), reflect.ValueOf(3), reflect.ValueOf(4), reflect.ValueOf(5))
	fmt.Println(sl.Interface(), sl.Len(), sl.Slice(1, 3))
	fmt.Println(reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}), reflect.DeepEqual(s, square{}))
	var e shape = s
	st := reflect.TypeOf(&e).Elem()
	fmt.Println(st.Kind(), st.NumMethod(), st.Method(1).Type, t.Implements(st), reflect.TypeOf(0).Implements(st))
	nv := reflect.New(t)
	nv.Elem().Field(0).SetFloat(9)
	nv.Elem().FieldByName("Tags").Set(reflect.ValueOf([]string{"q"}))
	fmt.Printf("%+v\n", nv.Interface())
	fmt.Println(reflect.ValueOf(65).Convert(reflect.TypeOf("")), reflect.ValueOf(3.9).Convert(reflect.TypeOf(0)))
	defer func() { fmt.Println(recover()) }()
	nv.Elem().Field(1).SetString("x")
}
