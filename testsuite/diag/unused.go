// errorcheck

// What is declared in a function, or imported, has to be used.
package p

import (
	"unsafe" // ERROR "^.unsafe. imported and not used$"
)

func f() int {
	x := 1 // ERROR "^declared and not used: x$"
	var y, z int // ERROR "^declared and not used: y$"
	for i, v := range []int{z} { // ERROR "^declared and not used: i$" "^declared and not used: v$"
	}
	switch t := any(z).(type) { // ERROR "^(declared and not used: t|t declared and not used)$"
	}
	_ = func() {
		a := 1 // ERROR "^declared and not used: a$"
		a = 2
	}
label: // ERROR "^label label defined and not used$"
	return 0
}
