// Identifiers are letters and digits of any script; case decides nothing inside a package.
package main

type Größe struct{ höhe, _x9 int }

func (g Größe) Überhöht() bool { return g.höhe > 10 }

func αβ(π float64) (ΔΔ float64) {
	ΔΔ = π * 2
	return
}

const 本 = "book"

func main() {
	g := Größe{höhe: 12, _x9: 1}
	ñ := g.höhe
	ñ1 := ñ + 1
	println(g.Überhöht(), ñ, ñ1, g._x9)
	println(αβ(1.5), 本, len(本))
	_ = 5
	_, __ := 1, 2
	println(__)
	// Predeclared names are not keywords.
	true := false
	len := func(s string) int { return 100 }
	int := 7
	nil := "nothing"
	println(true, len("x"), int, nil)
	{
		type string struct{ a uint8 }
		s := string{3}
		println(s.a)
	}
}
