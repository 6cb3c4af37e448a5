// errorcheck

// One file yields all of its syntax errors.
package p

func f() {
	x = = 1 // ERROR "syntax error: unexpected =, expected expression"
}

func g() {
	y := 'ab' // ERROR "more than one character in rune literal"
	z := 08 // ERROR "invalid digit '8' in octal literal"
}

func h(a int b int) { // ERROR "syntax error: unexpected name b in parameter list; possibly missing comma or ."
}

type t struct {
	a int,  // ERROR "syntax error: unexpected comma in struct type; possibly missing semicolon or newline or }"
}

var v = []int{
	1,
	2 // ERROR "syntax error: unexpected newline in composite literal; possibly missing comma or }"
}

func j() {
	if true // ERROR "unexpected newline, expected { after if clause"
	{
	}
}

import "unsafe" // ERROR "syntax error: imports must appear before other declarations"
