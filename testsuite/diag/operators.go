// errorcheck

// Operators have operands of one type that has the operator.
package p

type thing struct{ f func() }

func operators(i int, f float64, s string, b bool, t thing, p *int, u uint) {
	_ = i + f      // ERROR "invalid operation: i \+ f \(mismatched types int and float64\)"
	_ = s - s      // ERROR "invalid operation: operator - not defined on s \(variable of type string\)"
	_ = !i         // ERROR "invalid operation: operator ! not defined on i \(variable of type int\)"
	_ = b + b      // ERROR "invalid operation: operator \+ not defined on b \(variable of type bool\)"
	_ = t == t     // ERROR "invalid operation: t == t \(struct containing func\(\) cannot be compared\)"
	_ = f % 2      // ERROR "invalid operation: operator % not defined on f \(variable of type float64\)"
	_ = i / 0      // ERROR "invalid operation: division by zero"
	_ = i << f     // ERROR "invalid operation: shift count f \(variable of type float64\) must be integer"
	_ = i << -1    // ERROR "invalid operation: negative shift count -1 \(untyped int constant\)"
	_ = *i         // ERROR "invalid operation: cannot indirect i \(variable of type int\)"
	_ = &1         // ERROR "invalid operation: cannot take address of 1 \(untyped int constant\)"
	_ = p == 1     // ERROR "invalid operation: p == 1 \(mismatched types \*int and untyped int\)"
	_ = s == nil   // ERROR "mismatched types string and untyped nil"
	_ = s[1.5]     // ERROR "1.5 \(untyped float constant\) truncated to int"
	_ = "abc"[5]   // ERROR "invalid argument: index 5 out of bounds \[0:3\]"
	_ = i[0]       // ERROR "invalid operation: cannot index i \(variable of type int\)"
	_ = uint8(300) // ERROR "cannot convert 300 \(untyped int constant\) to type uint8|constant 300 overflows uint8"
	_ = i.x        // ERROR "i.x undefined \(type int has no field or method x\)"
	_ = s.(int)    // ERROR "invalid operation: s \(variable of type string\) is not an interface"
	if i {         // ERROR "non-boolean condition in if statement"
	}
	i++
	s++            // ERROR "invalid operation: s\+\+ \(non-numeric type string\)"
	for range t {  // ERROR "cannot range over t \(variable of struct type thing\)"
	}
}
