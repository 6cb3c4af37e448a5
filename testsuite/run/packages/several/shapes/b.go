package shapes

import "several/internal/log"

var unit = log.Note("shapes.unit", 1)

// Unit is the unit square.
var Unit = Square{Side: unit}

func init() { log.Note("shapes b init", 0) }

func init() { log.Note("shapes b init again", 0) }

// Square is a square.
type Square struct {
	Side int
	area int
}

// Area is exported, area is not.
func (s Square) Area() int { return s.Side*s.Side + s.area }

// Name is promoted.
func (s *Square) Name() string { return "square" }

func (s Square) hidden() string { return "shapes'" }

// New makes one.
func New(side int) Shape { return Square{side, side % 2} }

// Total adds up.
func Total(shapes ...Shape) (sum int) {
	for _, s := range shapes {
		sum += s.Area()
	}
	return
}

// Describe asks for an unexported method.
func Describe(s Shape) string {
	if h, ok := s.(Hidden); ok {
		return h.hidden()
	}
	return "not hidden"
}

// Get reads what others may have changed.
func Get() int { return Count }

type private struct{ n int }

// Private returns a value of an unexported type.
func Private() private { return private{3} }
