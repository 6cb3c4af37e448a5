// Package encoding/json, which lives on reflection: fields, tags, methods found at run time, maps, pointers.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

type level int

func (l level) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "L%d", int(l)), nil }

func (l *level) UnmarshalText(text []byte) error {
	_, err := fmt.Sscanf(string(text), "L%d", (*int)(l))
	return err
}

type base struct {
	ID int64 `json:"id,string"`
}

type item struct {
	base
	Name   string         `json:"name"`
	Tags   []string       `json:"tags,omitempty"`
	Meta   map[string]any `json:"meta"`
	Level  level
	Size   *int `json:"size"`
	At     time.Time
	hidden bool
	Skip   chan int `json:"-"`
}

func main() {
	n := 3
	at := time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)
	made := item{base{5}, "x", []string{"a"}, map[string]any{"k": 1.5, "j": nil}, 2, &n, at, true, nil}
	text, err := json.Marshal(made)
	fmt.Println(string(text), err)
	var back item
	err = json.Unmarshal(text, &back)
	fmt.Println(back.ID, back.Name, back.Tags, back.Meta, back.Level, *back.Size, back.At, err)

	var anything any
	err = json.Unmarshal([]byte(`{"a":[1,"b",true,null],"c":{"d":-2e3}}`), &anything)
	fmt.Println(anything, err)
	err = json.Unmarshal([]byte(`{"name":3}`), &back)
	var wrong *json.UnmarshalTypeError
	fmt.Println(err, errors.As(err, &wrong))
	_, err = json.Marshal(make(chan int))
	fmt.Println(err)
	text, err = json.MarshalIndent(map[level][]bool{1: {true, false}, 0: nil}, "", " ")
	fmt.Println(string(text), err)
}
