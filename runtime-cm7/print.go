// The built-in functions print and println (spec: Bootstrapping). The formats are those of Go's own runtime.

package runtime

import "unsafe"

// printLock comes before the values of one print.
func printLock() {
	hold()
}

// printUnlock comes after them: a line appears when it has been printed, not when the buffer is full.
func printUnlock() {
	flushConsole()
	release()
}

// putString prints a string.
func putString(s string) {
	for i := 0; i < len(s); i++ {
		putByte(s[i])
	}
}

func printString(s string) { putString(s) }
func printSpace()          { putByte(' ') }
func printNewline()        { putByte('\n') }

func printBool(v bool) {
	if v {
		putString("true")
	} else {
		putString("false")
	}
}

func printInt(v int) {
	u := uint32(v)
	if v < 0 {
		putByte('-')
		u = -u
	}
	putUint32(u, 1)
}

func printUint(v uint) {
	putUint32(uint32(v), 1)
}

func printInt64(v int64) {
	u := uint64(v)
	if v < 0 {
		putByte('-')
		u = -u
	}
	printUint64(u)
}

func printUint64(v uint64) {
	const chunk = 1_000_000_000
	if v>>32 == 0 {
		putUint32(uint32(v), 1)
		return
	}
	upper, lower := v/chunk, uint32(v%chunk)
	if upper>>32 == 0 {
		putUint32(uint32(upper), 1)
	} else {
		putUint32(uint32(upper/chunk), 1)
		putUint32(uint32(upper%chunk), 9)
	}
	putUint32(lower, 9)
}

// putUint32 prints a number in decimal, with zeros before it up to a number of digits.
func putUint32(v uint32, digits int) {
	unit := uint32(1_000_000_000)
	for places := 10; places > digits && v < unit; places-- {
		unit /= 10
	}
	for unit != 0 {
		digit := v / unit
		putByte('0' + byte(digit))
		v -= digit * unit
		unit /= 10
	}
}

// putHex prints a number in hexadecimal after 0x.
func putHex(v uint32) {
	putString("0x")
	shift := uint32(28)
	for shift > 0 && v>>shift == 0 {
		shift -= 4
	}
	for {
		digit := byte(v >> shift & 0xF)
		if digit < 10 {
			putByte('0' + digit)
		} else {
			putByte('a' + digit - 10)
		}
		if shift == 0 {
			return
		}
		shift -= 4
	}
}

func printPointer(p unsafe.Pointer) {
	putHex(uint32(uintptr(p)))
}

func printSlice(s []byte) {
	putByte('[')
	printInt(len(s))
	putByte('/')
	printInt(cap(s))
	putByte(']')
	printPointer(unsafe.Pointer(unsafe.SliceData(s)))
}

func printEface(v eface) {
	putInterface(unsafe.Pointer(v._type), v.data)
}

func printIface(v iface) {
	putInterface(unsafe.Pointer(v.tab), v.data)
}

// putInterface prints the two words of an interface value.
func putInterface(first, second unsafe.Pointer) {
	putByte('(')
	printPointer(first)
	putByte(',')
	printPointer(second)
	putByte(')')
}
