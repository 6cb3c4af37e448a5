package a

type Named struct{ N int }

type Shape interface{ Area() int }

var (
	Open     = struct{ X, Y int }{1, 2}
	Hidden   any = struct{ x int }{1}
	Embedded = struct{ Named }{Named{3}}
	Held     any = struct{ X, Y Named }{}
	Iface    interface {
		Shape
		Name() string
	}
)

func Pair() any { return [2]struct{ A map[string]Named }{} }
