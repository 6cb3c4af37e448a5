package testing

import (
	"strconv"
	"unicode/utf8"
)

// A formatter writes a message of a format with verbs, as package fmt does, for the verbs and flags that tests use.
type formatter struct {
	buf []byte
	verb
}

// verb is a verb with its flags.
type verb struct {
	char                            rune
	minus, plus, sharp, space, zero bool
	width, precision                int
	hasPrecision                    bool
	// signed: a sign stands before a positive number too.
	signed bool
}

// sprintf is fmt.Sprintf.
func sprintf(format string, args []any) string {
	var f formatter
	next := 0
	arg := func() (any, bool) {
		if next == len(args) {
			return nil, false
		}
		next++
		return args[next-1], true
	}
	for i := 0; i < len(format); {
		if format[i] != '%' {
			f.buf = append(f.buf, format[i])
			i++
			continue
		}
		i = f.parse(format, i+1, arg)
		switch f.char {
		case '%':
			f.buf = append(f.buf, '%')
			continue
		case 0:
			f.buf = append(f.buf, "%!(NOVERB)"...)
			continue
		}
		if value, ok := arg(); ok {
			f.argument(value)
		} else {
			f.buf = append(f.buf, "%!"...)
			f.buf = utf8.AppendRune(f.buf, f.char)
			f.buf = append(f.buf, "(MISSING)"...)
		}
	}
	if next < len(args) {
		f.buf = append(f.buf, "%!(EXTRA "...)
		for at, arg := range args[next:] {
			if at > 0 {
				f.buf = append(f.buf, ", "...)
			}
			f.buf = append(f.buf, typeOf(arg)...)
			f.buf = append(f.buf, '=')
			f.verb = verb{char: 'v'}
			f.argument(arg)
		}
		f.buf = append(f.buf, ')')
	}
	return string(f.buf)
}

// sprintln is fmt.Sprintln.
func sprintln(args []any) string {
	f := formatter{verb: verb{char: 'v'}}
	for at, arg := range args {
		if at > 0 {
			f.buf = append(f.buf, ' ')
		}
		f.argument(arg)
	}
	f.buf = append(f.buf, '\n')
	return string(f.buf)
}

// parse reads the flags, width, precision and character of a verb, and returns where the format goes on.
func (f *formatter) parse(format string, i int, arg func() (any, bool)) int {
	f.verb = verb{}
flags:
	for ; i < len(format); i++ {
		switch format[i] {
		case '-':
			f.minus = true
		case '+':
			f.plus = true
		case '#':
			f.sharp = true
		case ' ':
			f.space = true
		case '0':
			f.zero = true
		default:
			break flags
		}
	}
	f.width, i = number(format, i, arg)
	if f.width < 0 {
		f.minus, f.width = true, -f.width
	}
	if i < len(format) && format[i] == '.' {
		f.hasPrecision = true
		f.precision, i = number(format, i+1, arg)
		if f.precision < 0 {
			f.hasPrecision = false
		}
	}
	char, size := utf8.DecodeRuneInString(format[i:])
	if size > 0 {
		f.char = char
	}
	return i + size
}

// number reads a number, or a star in its place, which stands for an argument.
func number(format string, i int, arg func() (any, bool)) (n, end int) {
	if i < len(format) && format[i] == '*' {
		value, _ := arg()
		n, _ := value.(int)
		return n, i + 1
	}
	for ; i < len(format) && '0' <= format[i] && format[i] <= '9'; i++ {
		n = n*10 + int(format[i]-'0')
	}
	return n, i
}

// pad writes text in the width of the verb.
func (f *formatter) pad(text string) {
	missing := f.width - utf8.RuneCountInString(text)
	if f.minus {
		f.buf = append(f.buf, text...)
	}
	for ; missing > 0; missing-- {
		f.buf = append(f.buf, ' ')
	}
	if !f.minus {
		f.buf = append(f.buf, text...)
	}
}

// padNumber writes a number, whose sign stands before zeros that fill the width.
func (f *formatter) padNumber(sign, digits string) {
	if f.zero && !f.minus {
		for missing := f.width - len(sign) - len(digits); missing > 0; missing-- {
			digits = "0" + digits
		}
	}
	f.pad(sign + digits)
}

// sign is what stands before a number that is not negative.
func (f *formatter) sign() string {
	switch {
	case f.signed, f.plus && f.char != 'v':
		return "+"
	case f.space && f.char != 'v':
		return " "
	}
	return ""
}

func (f *formatter) integer(magnitude uint64, negative bool) bool {
	sign := f.sign()
	if negative {
		sign = "-"
	}
	base, prefix := 10, ""
	switch f.char {
	case 'v', 'd':
	case 'b':
		base, prefix = 2, "0b"
	case 'o':
		base, prefix = 8, "0"
	case 'O':
		base, sign = 8, sign+"0o"
	case 'x', 'X':
		base, prefix = 16, "0"+string(f.char)
	case 'c':
		f.pad(string(rune(magnitude)))
		return true
	case 'q':
		f.pad(strconv.QuoteRune(rune(magnitude)))
		return true
	case 'U':
		digits := upper(strconv.FormatUint(magnitude, 16))
		for len(digits) < 4 {
			digits = "0" + digits
		}
		f.pad("U+" + digits)
		return true
	default:
		return false
	}
	digits := strconv.FormatUint(magnitude, base)
	if f.char == 'X' {
		digits = upper(digits)
	}
	if f.sharp && f.char != 'v' {
		sign += prefix
	}
	if f.hasPrecision {
		for len(digits) < f.precision {
			digits = "0" + digits
		}
		f.pad(sign + digits)
		return true
	}
	f.padNumber(sign, digits)
	return true
}

func (f *formatter) float(value float64, bits int) bool {
	char, precision := byte(f.char), -1
	switch f.char {
	case 'v':
		char = 'g'
	case 'e', 'E', 'f', 'F':
		precision = 6
	case 'g', 'G', 'b', 'x', 'X':
	default:
		return false
	}
	if f.hasPrecision {
		precision = f.precision
	}
	if char == 'F' {
		char = 'f'
	}
	text := strconv.FormatFloat(value, char, precision, bits)
	if f.char == 'v' && !f.hasPrecision {
		text = shortest(value, bits)
	}
	sign := f.sign()
	if text[0] == '-' || text[0] == '+' {
		if text[0] == '-' {
			sign = "-"
		}
		text = text[1:]
	}
	if text == "Inf" || text == "NaN" {
		f.pad(sign + text)
	} else {
		f.padNumber(sign, text)
	}
	return true
}

// shortest is the shortest text of a number, with an exponent only from 21 digits on.
func shortest(value float64, bits int) string {
	text := strconv.FormatFloat(value, 'e', -1, bits)
	for i := len(text) - 1; i > 0; i-- {
		if text[i] == 'e' {
			exponent, _ := strconv.Atoi(text[i+1:])
			if exponent >= -4 && exponent < 21 {
				return strconv.FormatFloat(value, 'f', -1, bits)
			}
			return text
		}
	}
	return text
}

func (f *formatter) complex(value complex128, bits int) bool {
	outer := f.verb
	f.buf = append(f.buf, '(')
	known := f.float(real(value), bits)
	f.signed = true
	known = f.float(imag(value), bits) && known
	f.verb = outer
	f.buf = append(f.buf, "i)"...)
	return known
}

func (f *formatter) text(value string) bool {
	if f.hasPrecision && f.char != 'x' && f.char != 'X' {
		count := 0
		for i := range value {
			if count == f.precision {
				value = value[:i]
				break
			}
			count++
		}
	}
	switch f.char {
	case 'v':
		if f.sharp {
			value = strconv.Quote(value)
		}
	case 's':
	case 'q':
		switch {
		case f.sharp && strconv.CanBackquote(value):
			value = "`" + value + "`"
		case f.plus:
			value = strconv.QuoteToASCII(value)
		default:
			value = strconv.Quote(value)
		}
	case 'x', 'X':
		value = f.hexadecimal(value)
	default:
		return false
	}
	f.pad(value)
	return true
}

// hexadecimal is the bytes of a string in hexadecimal.
func (f *formatter) hexadecimal(value string) string {
	var text []byte
	for i := 0; i < len(value); i++ {
		if f.space && i > 0 {
			text = append(text, ' ')
		}
		if f.sharp && (f.space || i == 0) {
			text = append(text, '0', byte(f.char))
		}
		if value[i] < 16 {
			text = append(text, '0')
		}
		text = strconv.AppendUint(text, uint64(value[i]), 16)
	}
	if f.char == 'X' {
		return upper(string(text))
	}
	return string(text)
}

func upper(text string) string {
	letters := []byte(text)
	for i, letter := range letters {
		if 'a' <= letter && letter <= 'z' {
			letters[i] -= 'a' - 'A'
		}
	}
	return string(letters)
}
