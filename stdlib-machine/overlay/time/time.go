package time

// A Time is an instant. The calendar is unknown, so that the first instant of the program is that of the Unix epoch; Sub and Since are
// exact all the same.
type Time struct {
	// nanos since the epoch, and since the program began. The zero Time is the year 1 in Go; here it lies before every other one.
	nanos int64
	set   bool
}

// Now returns the current instant.
func Now() Time {
	return Time{nanos: nanotime(), set: true}
}

// Since returns the time elapsed since t.
func Since(t Time) Duration {
	return Now().Sub(t)
}

// Until returns the duration until t.
func Until(t Time) Duration {
	return t.Sub(Now())
}

// Unix returns the instant some seconds and nanoseconds after the epoch.
func Unix(sec int64, nsec int64) Time {
	return Time{nanos: sec*int64(Second) + nsec, set: true}
}

// UnixMilli returns the instant some milliseconds after the epoch.
func UnixMilli(msec int64) Time {
	return Time{nanos: msec * int64(Millisecond), set: true}
}

// Add returns t + d.
func (t Time) Add(d Duration) Time {
	return Time{nanos: t.nanos + int64(d), set: t.set}
}

// Sub returns the duration t - u; what does not fit becomes the largest or smallest duration.
func (t Time) Sub(u Time) Duration {
	d := Duration(t.nanos - u.nanos)
	switch {
	case (t.nanos < u.nanos) == (d < 0):
		return d
	case t.nanos < u.nanos:
		return minDuration
	}
	return maxDuration
}

// After reports whether t is after u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before reports whether t is before u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Equal reports whether t and u are the same instant.
func (t Time) Equal(u Time) bool { return t == u }

// Compare returns -1 if t is before u, 0 if they are the same instant, +1 if t is after u.
func (t Time) Compare(u Time) int {
	switch {
	case t.set != u.set:
		if u.set {
			return -1
		}
		return 1
	case t.nanos < u.nanos:
		return -1
	case t.nanos > u.nanos:
		return 1
	}
	return 0
}

// IsZero reports whether t is the zero value.
func (t Time) IsZero() bool { return t == Time{} }

// Unix returns the seconds since the epoch.
func (t Time) Unix() int64 { return floor(t.nanos, int64(Second)) }

// UnixMilli returns the milliseconds since the epoch.
func (t Time) UnixMilli() int64 { return floor(t.nanos, int64(Millisecond)) }

// UnixMicro returns the microseconds since the epoch.
func (t Time) UnixMicro() int64 { return floor(t.nanos, int64(Microsecond)) }

// UnixNano returns the nanoseconds since the epoch.
func (t Time) UnixNano() int64 { return t.nanos }

// Nanosecond returns the nanoseconds within the second.
func (t Time) Nanosecond() int {
	return int(t.nanos - t.Unix()*int64(Second))
}

// floor returns the quotient rounded down.
func floor(n, unit int64) int64 {
	quotient := n / unit
	if n%unit < 0 {
		quotient--
	}
	return quotient
}
