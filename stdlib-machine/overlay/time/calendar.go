package time

// A Month is a month of the year, January = 1.
type Month int

// The months.
const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

// String returns the month's English name.
func (m Month) String() string {
	names := [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	if January <= m && m <= December {
		return names[m-1]
	}
	return "%!Month(" + integer(int(m)) + ")"
}

// A Weekday is a day of the week, Sunday = 0.
type Weekday int

// The days.
const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

// String returns the day's English name.
func (d Weekday) String() string {
	names := [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	if Sunday <= d && d <= Saturday {
		return names[d]
	}
	return "%!Weekday(" + integer(int(d)) + ")"
}

// integer returns a number as Go's own package shows what is no month or day: without sign.
func integer(n int) string {
	var buffer [20]byte
	return string(buffer[putInteger(buffer[:], uint64(uint(n))):])
}
