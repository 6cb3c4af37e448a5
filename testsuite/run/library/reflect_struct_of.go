// Package reflect: struct types composed at run time.
package main

import (
	"encoding/json"
	"fmt"
	"reflect"
)

func main() {
	field := func(name string, x any, tag reflect.StructTag) reflect.StructField {
		return reflect.StructField{Name: name, Type: reflect.TypeOf(x), Tag: tag}
	}
	t := reflect.StructOf([]reflect.StructField{field("A", int8(0), ""), field("B", "", `json:"b"`), field("C", 1.5, "")})
	fmt.Println(t, t.Size(), t.Align(), t.NumField(), t.Comparable(), t.Name() == "")
	v := reflect.New(t).Elem()
	v.Field(0).SetInt(3)
	v.FieldByName("B").SetString("text")
	text, err := json.Marshal(v.Interface())
	fmt.Printf("%+v %s %v\n", v, text, err)
	again := reflect.StructOf([]reflect.StructField{field("A", int8(0), ""), field("B", "", `json:"b"`), field("C", 1.5, "")})
	fmt.Println(t == again, v.Interface() == v.Interface())

	known := reflect.StructOf([]reflect.StructField{field("X", 0, ""), field("Y", 0, "")})
	fmt.Println(known == reflect.TypeOf(struct{ X, Y int }{}))
	kv := reflect.New(known).Elem()
	kv.Field(1).SetInt(9)
	fmt.Println(kv.Interface().(struct{ X, Y int }).Y)
	fmt.Println(reflect.StructOf(nil), reflect.StructOf(nil).Size())

	word := reflect.New(reflect.StructOf([]reflect.StructField{field("P", uint8(0), ""), field("Q", uint8(0), "")})).Elem()
	word.Field(1).SetUint(7)
	m := map[any]int{word.Interface(): 1}
	fmt.Println(m[word.Interface()], word)
	defer func() { fmt.Println(recover()) }()
	reflect.StructOf([]reflect.StructField{field("a", 0, "")})
}
