// errorcheck

// Calls have the arguments and results that the function declares.
package p

func two() (int, string) { return 1, "a" }

func none() {}

func sum(first int, rest ...int) int { return first }

func calls() int {
	sum()           // ERROR "not enough arguments in call to sum\n\thave \(\)\n\twant \(int, \.\.\.int\)"
	sum("x")        // ERROR "cannot use .x. .untyped string constant. as int value in argument to sum"
	none(1)         // ERROR "too many arguments in call to none\n\thave \(number\)\n\twant \(\)"
	_ = none()      // ERROR "none\(\) \(no value\) used as value"
	var a int = two() // ERROR "assignment mismatch: 1 variable but two\(\) returns 2 values|multiple-value two\(\) \(value of type \(int, string\)\) in single-value context"
	sum(1, []int{}...)
	sum([]int{}...) // ERROR "not enough arguments in call to sum\n\thave \(\[\]int\.\.\.\)\n\twant \(int, \.\.\.int\)"
	a()             // ERROR "invalid operation: cannot call non-function a \(variable of type int\)"
	len(1)          // ERROR "invalid argument: 1 \(untyped int constant\) for built-in len"
	_ = len("a", "b") // ERROR "too many arguments for len\(.a., .b.\) \(expected 1, found 2\)"
	sum             // ERROR "sum \(value of type func\((first )?int, (rest )?\.\.\.int\) int\) is not used"
	1 + 2           // ERROR "1 \+ 2 \(untyped int constant 3\) is not used"
	return 1, 2     // ERROR "too many return values\n\thave \(number, number\)\n\twant \(int\)"
}

func missing() (int, error) {
	return 1 // ERROR "not enough return values\n\thave \(number\)\n\twant \(int, error\)"
}

func ends(b bool) int {
	if b {
		return 1
	}
} // ERROR "missing return"

func some[T any](first T, rest ...int) {}

func wrongAndMissing() {
	sum(absent, "x")    // ERROR "undefined: absent" "cannot use .x. .untyped string constant. as int value in argument to sum"
	none(absent)        // ERROR "undefined: absent" "too many arguments in call to none\n\thave \(unknown type\)\n\twant \(\)"
	some(absent, "x")   // ERROR "undefined: absent"
	_ = absent + absent // ERROR "undefined: absent"
}

func nothingIsUsed() {
	a := 1
	b := 2 // ERROR "declared and not used: b"
	a(b)   // ERROR "invalid operation: cannot call non-function a \(variable of type int\)"
	none()[0] // ERROR "none\(\) \(no value\) used as value or type"
}
