// Package shapes has two files; variables are initialised in the order of the files' names.
package shapes

import "several/internal/log"

// Count depends on a variable of the other file.
var Count = log.Note("shapes.Count", unit+1)

// Default is used by main.
var Default Shape = Unit

func init() { log.Note("shapes a init", 0) }

// Shape has an area.
type Shape interface{ Area() int }

// Hidden can only be implemented here.
type Hidden interface {
	Shape
	hidden() string
}

// Kind is an enumeration.
type Kind uint8

// The kinds.
const (
	First Kind = iota
	Second
)
