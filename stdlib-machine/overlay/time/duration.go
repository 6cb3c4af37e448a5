// Package time measures and shows time, as far as a chip without calendar knows it: durations, a monotonic clock that starts with the
// program, and pauses.
package time

// A Duration is an elapsed time in nanoseconds, up to about 290 years.
type Duration int64

// Common durations.
const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

// Nanoseconds returns the duration in nanoseconds.
func (d Duration) Nanoseconds() int64 { return int64(d) }

// Microseconds returns the duration in whole microseconds.
func (d Duration) Microseconds() int64 { return int64(d) / 1000 }

// Milliseconds returns the duration in whole milliseconds.
func (d Duration) Milliseconds() int64 { return int64(d) / 1_000_000 }

// Seconds returns the duration in seconds.
func (d Duration) Seconds() float64 { return d.in(Second) }

// Minutes returns the duration in minutes.
func (d Duration) Minutes() float64 { return d.in(Minute) }

// Hours returns the duration in hours.
func (d Duration) Hours() float64 { return d.in(Hour) }

// in returns the duration in a unit. Whole and rest are converted on their own, which keeps more digits.
func (d Duration) in(unit Duration) float64 {
	whole, rest := d/unit, d%unit
	return float64(whole) + float64(rest)/float64(unit)
}

// Truncate rounds toward zero to a multiple of m; m <= 0 changes nothing.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// Round rounds to the nearest multiple of m, halfway away from zero; m <= 0 changes nothing. What does not fit becomes the largest or
// smallest duration.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		rest = -rest
		if rest < m-rest {
			return d + rest
		}
		if rounded := d - m + rest; rounded < d {
			return rounded
		}
		return minDuration
	}
	if rest < m-rest {
		return d - rest
	}
	if rounded := d + m - rest; rounded > d {
		return rounded
	}
	return maxDuration
}

// Abs returns the absolute value; of the smallest duration, the largest.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// String returns the duration like 72h3m0.5s. Units that would be zero in front are left out; below a second it is in ms, µs or ns.
func (d Duration) String() string {
	// The longest is -2562047h47m16.854775808s.
	var buffer [32]byte
	at := len(buffer)
	rest := uint64(d)
	if d < 0 {
		rest = -rest
	}
	if rest < uint64(Second) {
		if rest == 0 {
			return "0s"
		}
		at--
		buffer[at] = 's'
		at--
		digits := 0
		switch {
		case rest < uint64(Microsecond):
			buffer[at] = 'n'
		case rest < uint64(Millisecond):
			// U+00B5, two bytes.
			at--
			copy(buffer[at:], "µ")
			digits = 3
		default:
			buffer[at] = 'm'
			digits = 6
		}
		at, rest = putFraction(buffer[:at], rest, digits)
		at = putInteger(buffer[:at], rest)
	} else {
		at--
		buffer[at] = 's'
		at, rest = putFraction(buffer[:at], rest, 9)
		at = putInteger(buffer[:at], rest%60)
		rest /= 60
		if rest > 0 {
			at--
			buffer[at] = 'm'
			at = putInteger(buffer[:at], rest%60)
			rest /= 60
			if rest > 0 {
				at--
				buffer[at] = 'h'
				at = putInteger(buffer[:at], rest)
			}
		}
	}
	if d < 0 {
		at--
		buffer[at] = '-'
	}
	return string(buffer[at:])
}

// putFraction writes the last digits of a number, without zeros at their end, after a point, to the end of a buffer. It returns where
// they begin and the number without them.
func putFraction(buffer []byte, number uint64, digits int) (int, uint64) {
	at := len(buffer)
	shown := false
	for i := 0; i < digits; i++ {
		digit := number % 10
		shown = shown || digit != 0
		if shown {
			at--
			buffer[at] = '0' + byte(digit)
		}
		number /= 10
	}
	if shown {
		at--
		buffer[at] = '.'
	}
	return at, number
}

// putInteger writes a number to the end of a buffer and returns where it begins.
func putInteger(buffer []byte, number uint64) int {
	at := len(buffer)
	for {
		at--
		buffer[at] = '0' + byte(number%10)
		number /= 10
		if number == 0 {
			return at
		}
	}
}
