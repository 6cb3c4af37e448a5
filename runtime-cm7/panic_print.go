// The report of a panic that nobody recovered from, in the words of Go's own runtime.

package runtime

import "unsafe"

// stringer is what has a text of its own.
type stringer interface {
	String() string
}

// crash ends the program because of the panics under way.
func crash(gp *g) {
	// The report is no part of a program whose output nobody reads.
	if targetSemihosting {
		reportPanics(gp)
	}
	exit(2)
}

// reportPanics prints all panics under way.
func reportPanics(gp *g) {
	signal := false
	for p := gp.panics; p != nil; p = p.link {
		if _, ok := fromEface(p.value).(memoryError); ok {
			signal = true
		}
	}
	textValues(gp.panics)
	lock()
	printPanics(gp.panics)
	if signal {
		putString("[signal SIGSEGV: segmentation violation]\n")
	}
	putGoroutine(gp.before, "running")
}

// textValues replaces the values that have a text of their own by it. Their methods may panic.
func textValues(p *panicRecord) {
	defer failText()
	for p != nil {
		switch v := fromEface(p.value).(type) {
		case error:
			p.value = toEface(v.Error())
		case stringer:
			p.value = toEface(v.String())
		}
		p = p.link
	}
}

// failText ends the program if a method that textValues calls has panicked.
func failText() {
	v := recover()
	if v == nil {
		return
	}
	value := toEface(v)
	text := "panic while printing panic value"
	if value._type.kind == kindString {
		fatal(text + ": " + *(*string)(value.data))
	}
	fatal(text + ": type " + value._type.name)
}

// printPanics prints the panics, the oldest first.
func printPanics(p *panicRecord) {
	if p.link != nil {
		printPanics(p.link)
		if !p.link.goexit {
			putByte('\t')
		}
	}
	if p.goexit {
		return
	}
	putString("panic: ")
	printPanicValue(p.value)
	if p.recovered {
		putString(" [recovered]")
	}
	putByte('\n')
}

// printPanicValue prints a value: one of a basic type as print does, one of a type declared on top of a basic type with the type's
// name, any other as its type and data word.
func printPanicValue(value eface) {
	t := value._type
	if t == nil {
		putString("nil")
		return
	}
	if t.kind == 0 || t.kind > kindComplex128 && t.kind != kindString {
		putByte('(')
		putString(t.name)
		putString(") ")
		printPointer(value.data)
		return
	}
	named := t.flags&typeNamed != 0
	// Complex numbers bring their own parentheses.
	parens := named && t.kind != kindComplex64 && t.kind != kindComplex128
	quote := named && t.kind == kindString
	if named {
		putString(t.name)
	}
	if parens {
		putByte('(')
	}
	if quote {
		putByte('"')
	}
	word := value.data
	printBasic(t.kind, valueAddress(t, unsafe.Pointer(&word)))
	if quote {
		putByte('"')
	}
	if parens {
		putByte(')')
	}
}

// printBasic prints the value of a basic kind at an address.
func printBasic(kind uint8, p unsafe.Pointer) {
	switch kind {
	case kindBool:
		printBool(*(*bool)(p))
	case kindInt, kindInt32:
		printInt(*(*int)(p))
	case kindInt8:
		printInt(int(*(*int8)(p)))
	case kindInt16:
		printInt(int(*(*int16)(p)))
	case kindInt64:
		printInt64(*(*int64)(p))
	case kindUint, kindUint32, kindUintptr:
		printUint(*(*uint)(p))
	case kindUint8:
		printUint(uint(*(*uint8)(p)))
	case kindUint16:
		printUint(uint(*(*uint16)(p)))
	case kindUint64:
		printUint64(*(*uint64)(p))
	case kindFloat32:
		printFloat(float64(*(*float32)(p)))
	case kindFloat64:
		printFloat(*(*float64)(p))
	case kindComplex64:
		printComplex(complex128(*(*complex64)(p)))
	case kindComplex128:
		printComplex(*(*complex128)(p))
	case kindString:
		putIndented(*(*string)(p))
	}
}

// putIndented prints a string with a tab after each newline, so that it cannot pass for a report of ours.
func putIndented(s string) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		putByte(c)
		if c == '\n' {
			putByte('\t')
		}
	}
}
