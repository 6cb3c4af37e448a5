package b

import "identical_types/a"

var (
	Open     = struct{ X, Y int }{1, 2}
	Hidden   any = struct{ x int }{1}
	Embedded = struct{ a.Named }{a.Named{N: 3}}
	Held     any = struct{ X, Y a.Named }{}
	Iface    interface {
		Name() string
		Area() int
	}
)

func Pair() any { return [2]struct{ A map[string]a.Named }{} }
