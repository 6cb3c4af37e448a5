// Values of types that do not fit.
package main

type Shape interface{ Area() int }

type square struct{ side int }

func (s *square) Area() int { return s.side * s.side }

type bytes = []byte

func measure(small int8, wide int, any interface{}) (size int) {
	size = small
	size = wide + small
	size = any
	var s square
	var shape Shape = s
	var text string = bytes{1}
	var p *square = s
	_, _, _ = shape, text, p
	size := 1
	if wide > 0 {
		return size
	}
}

func main() { measure(1, "two") }
