// iota counts the lines of a constant declaration, and empty lines repeat the last expression.
package main

const (
	c0 = iota
	c1
	c2
)

const (
	a = 1 << iota
	b
	_
	d
	e = 3
	f
	g = iota * 10
	h
)

const (
	u         = iota * 42
	v float64 = iota * 42
	w         = iota * 42
)

const x = iota
const y = iota

const (
	bit0, mask0 = 1 << iota, 1<<iota - 1
	bit1, mask1
	_, _
	bit3, mask3
)

type Weekday uint8

const (
	Sunday Weekday = iota
	Monday
	Tuesday
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon", "Tue"}[d] }

type ByteSize float64

const (
	_           = iota
	KB ByteSize = 1 << (10 * iota)
	MB
	GB
)

const (
	s0, s1 = "a", iota
	s2, s3
)

func main() {
	println(c0, c1, c2)
	println(a, b, d, e, f, g, h)
	println(u, v, w)
	println(x, y)
	println(bit0, mask0, bit1, mask1, bit3, mask3)
	println(Sunday.String(), Monday.String(), Tuesday.String(), Tuesday)
	println(KB, MB, GB)
	println(s0, s1, s2, s3)
	const (
		l0 = iota
		l1 = len([iota + 3]int{})
	)
	println(l0, l1)
}
