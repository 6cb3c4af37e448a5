// Dynamic dispatch: methods of values and pointers, of every kind of receiver, through embedded interfaces.
package main

type shape interface {
	area() float64
	name() string
}

type scaler interface{ scale(float64) }

type solid interface {
	shape
	scaler
	interface{ volume(h float64) float64 }
}

type square struct{ side float64 }
type circle struct {
	x, y, r float64
}
type unit int

func (s square) area() float64             { return s.side * s.side }
func (s square) name() string              { return "square" }
func (s *square) scale(f float64)          { s.side *= f }
func (s *square) volume(h float64) float64 { return s.area() * h }
func (c *circle) area() float64            { return 3 * c.r * c.r }
func (c *circle) name() string             { return "circle" }
func (u unit) area() float64               { return float64(u) }
func (u unit) name() string                { return "unit" }

type words []string

func (w words) Len() int           { return len(w) }
func (w words) Less(i, j int) bool { return w[i] < w[j] }
func (w words) Swap(i, j int)      { w[i], w[j] = w[j], w[i] }

type sortable interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

type reversed struct{ sortable }

func (r reversed) Less(i, j int) bool { return r.sortable.Less(j, i) }

func sort(s sortable) {
	for i := 1; i < s.Len(); i++ {
		for j := i; j > 0 && s.Less(j, j-1); j-- {
			s.Swap(j, j-1)
		}
	}
}

func (w words) print() {
	for _, s := range w {
		print(s, " ")
	}
	println()
}

type handler func(string) int

func (h handler) serve(s string) int { return h(s) + 1 }

type counter map[string]int

func (c counter) serve(s string) int { c[s]++; return c[s] }

type server interface{ serve(string) int }

func main() {
	sq := square{2}
	total := 0.0
	for _, s := range []shape{sq, &sq, &circle{r: 2}, unit(7)} {
		println(s.name(), s.area())
		total += s.area()
	}
	println(total)
	var so solid = &sq
	so.scale(3)
	var sh shape = so
	sc := sh.(scaler)
	sc.scale(0.5)
	println(sq.side, so.area(), so.volume(2), sh.(solid) == so)
	_, ok := shape(sq).(scaler)
	println(ok)

	w := words{"pear", "apple", "fig", "kiwi"}
	sort(w)
	w.print()
	sort(reversed{w})
	w.print()
	sort(reversed{reversed{w}})
	w.print()

	c := counter{}
	for _, s := range []server{handler(func(s string) int { return len(s) }), c, c, &c} {
		print(s.serve("abc"), " ")
	}
	println(c["abc"])
	m := sh.area
	sq.side = 10
	println(m(), shape.name(sq), solid.volume(so, 3), (*square).area(&sq))
	f := shape.area
	println(f(unit(3)), f(&circle{r: 1}))
}
