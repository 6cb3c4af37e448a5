package p

import "a"
import 42 // ERROR `syntax error: import path must be a string`
import x y "z" // ERROR `syntax error: missing import path`
import (
	"b" "c" // ERROR `syntax error: unexpected literal "c" in grouped declaration; possibly missing semicolon or newline or )`
	5
)

x := 5 // ERROR `syntax error: non-declaration statement outside function body`
f()

var v int w // ERROR `syntax error: unexpected name w after top level declaration`
var s = f(a b) // ERROR `syntax error: unexpected name b in argument list; possibly missing comma or )`
var
t int

const c int := 5 // ERROR `syntax error: unexpected :=, expected =`

type A 5 // ERROR `syntax error: unexpected literal 5 in type declaration`
type B = 5 // ERROR `syntax error: unexpected literal 5 in type declaration`
type C // ERROR `syntax error: unexpected newline in type declaration`
type D [] // ERROR `syntax error: unexpected newline, expected type`
type E [5 // ERROR `syntax error: unexpected newline, expected ]`
type G[P any, Q] int // ERROR `syntax error: unexpected keyword type, expected type`
type H[P any, ~int] int // ERROR `syntax error: missing type parameter name`
type I chan 5 // ERROR `syntax error: missing channel element type`
type J struct {
	a int b // ERROR `syntax error: unexpected name b in struct type; possibly missing semicolon or newline or }`
	5
	(T) // ERROR `syntax error: unexpected ) after top level declaration`
	*(T)
	a, b
	c
}
type K interface {
	n() 5 // ERROR `syntax error: unexpected literal 5 in interface type; possibly missing semicolon or newline or }`
	~
	int |
}
type L interface {
	m(
} // ERROR `syntax error: unexpected }, expected )`

func f1(a, b int, c) {} // ERROR `syntax error: missing parameter type`
func f2(a int, []string) {} // ERROR `syntax error: missing parameter name`
func f3(a b c) { // ERROR `syntax error: unexpected name c in parameter list; possibly missing comma or )`
	x y // ERROR `syntax error: unexpected name y at end of statement`
}
func f4(a ...) {} // ERROR `syntax error: ... is missing type`
func 5() { // ERROR `syntax error: unexpected literal 5, expected name or (`
	return 1
}
func (a, b T) m1() {} // ERROR `method has multiple receivers`
func () m2() {} // ERROR `method has no receiver`
func (t T) m3[P any]() {} // ERROR `syntax error: method must have no type parameters`
func f5[]() {} // ERROR `syntax error: empty type parameter list`
func f6[P]() {} // ERROR `syntax error: missing type constraint`
func f7() 5 { // ERROR `syntax error: unexpected literal 5 after top level declaration`
	x := 1
}

func f8()
{ // ERROR `syntax error: unexpected semicolon or newline before {`
	var x = 1
} // ERROR `syntax error: non-declaration statement outside function body`

import "late"

var (
	a int b // ERROR `syntax error: unexpected name b in grouped declaration; possibly missing semicolon or newline or )`
	c d e
)

type (
	T 5 // ERROR `syntax error: unexpected literal 5 in type declaration`
	U int
)

func last() {
}

import ("a"; 5) // ERROR `syntax error: import path must be a string`

type U[P any, Q] int // ERROR `syntax error: missing type constraint`

type V struct {
	5 // ERROR `syntax error: unexpected literal 5, expected field name or embedded type`
}

type W struct {
	(T) // ERROR `syntax error: cannot parenthesize embedded type`
	*(T) // ERROR `syntax error: cannot parenthesize embedded type`
	(*T) // ERROR `syntax error: cannot parenthesize embedded type`
}

type X interface {
	~int |
} // ERROR `syntax error: unexpected }, expected ~ term or type`

var p0 int
import "late" // ERROR `syntax error: imports must appear before other declarations`

var q <-chan<- int // ERROR `syntax error: unexpected name int, expected keyword chan`
var r = <-chan<- chan int(q)
var s <-<-chan int // ERROR `syntax error: unexpected <-, expected keyword chan`

func (r T) m[P any]() {} // ERROR `syntax error: method must have no type parameters`
func (r, s T) n() {} // ERROR `method has multiple receivers`

type Y interface {
	m[P any]() // ERROR `interface method must have no type parameters`
	n[]() // ERROR `empty type parameter list`
	T[] // ERROR `empty type argument list`
}

func g(...int, ...) {} // ERROR `syntax error: ... is missing type`

type Z struct {
	; a int // ERROR `syntax error: unexpected semicolon, expected field name or embedded type`
}

type Z interface {
	m();; n() // ERROR `syntax error: unexpected semicolon, expected ~ term or type`
}

var (
	a int;; b int // ERROR `syntax error: unexpected semicolon, expected name`
)
