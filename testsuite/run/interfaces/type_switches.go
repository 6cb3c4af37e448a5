// Type switches: every form of case, on types, interfaces and nil.
package main

type animal interface{ sound() string }
type runner interface{ run() int }
type both interface {
	animal
	runner
}

type dog struct{ n int }
type cat string
type bird func() string

func (d dog) sound() string  { return "woof" }
func (d *dog) run() int      { d.n++; return d.n }
func (c cat) sound() string  { return string(c) }
func (b bird) sound() string { return b() }

func describe(x any) string {
	switch v := x.(type) {
	case nil:
		return "nil"
	case int:
		return "int" + string(rune('0'+v))
	case uint8, int8:
		_, signed := v.(int8)
		if signed {
			return "int8"
		}
		return "uint8"
	case string:
		return "string " + v
	case error:
		return "error " + v.Error()
	case []int:
		return "ints" + string(rune('0'+len(v)))
	case [2]int:
		return "array" + string(rune('0'+v[1]))
	case map[string]int:
		return "map" + string(rune('0'+v["k"]))
	case func() int:
		return "func" + string(rune('0'+v()))
	case chan int:
		return "chan" + string(rune('0'+cap(v)))
	case *int:
		return "pointer" + string(rune('0'+*v))
	case both:
		v.run()
		return "both " + v.sound()
	case animal:
		return "animal " + v.sound()
	case struct{ a int }:
		return "anonymous" + string(rune('0'+v.a))
	case interface{ missing() }:
		return "impossible"
	default:
		_ = v
		return "other"
	}
}

type failure struct{}

func (failure) Error() string { return "failed" }

func eval() any { println("evaluated once"); return 1.5 }

func main() {
	n := 4
	d := &dog{}
	for _, x := range []any{nil, 3, uint8(1), int8(1), "s", failure{}, &failure{}, []int{1, 2}, [2]int{5, 6}, map[string]int{"k": 8},
		func() int { return 9 }, make(chan int, 1), &n, d, *d, cat("meow"), bird(func() string { return "tweet" }), struct{ a int }{7}, 1.5, 'x', [3]int{}} {
		println(describe(x))
	}
	println(d.n)
	switch x := eval(); y := x.(type) {
	case int, float64:
		println(y == 1.5)
	}
	switch any(n).(type) {
	}
	var a animal = cat("purr")
	switch a.(type) {
	case runner:
		println("runs")
	case dog, cat:
		println("dog or cat")
	}
	switch a := a.(type) {
	case dog:
		println(a.n)
	case cat:
		println(len(a))
		if len(a) > 3 {
			break
		}
		println("not reached")
	}
	var none animal
	switch none.(type) {
	case animal:
		println("animal")
	case nil:
		println("nil animal")
	}
}
