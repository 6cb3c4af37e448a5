// errorcheck

// Values go where their types allow it.
package p

type named int

type point struct{ x, y int }

type shape interface{ area() int }

func (p *point) area() int { return p.x * p.y }

var (
	a int     = "s"       // ERROR "cannot use .s. .untyped string constant. as int value in variable declaration"
	b string  = 1         // ERROR "cannot use 1 .untyped int constant. as string value in variable declaration"
	c uint8   = 256       // ERROR "cannot use 256 .untyped int constant. as uint8 value in variable declaration .overflows."
	d int     = 1.5       // ERROR "cannot use 1.5 .untyped float constant. as int value in variable declaration .truncated."
	e shape   = point{}   // ERROR "cannot use point{} .value of struct type point. as shape value in variable declaration: point does not implement shape .method area has pointer receiver."
	f *point  = nil
	g int     = nil       // ERROR "cannot use nil as int value in variable declaration"
	h, i      = 1         // ERROR "assignment mismatch: 2 variables but 1 value|missing init expr for i"
	j float32 = 1 << 200  // ERROR "cannot use 1 << 200 .untyped int constant 1606938044258990275541962092341162602522202993782792835301376. as float32 value in variable declaration .overflows."
)

func assign(n named, k int, p point) {
	n = k            // ERROR "cannot use k .variable of type int. as named value in assignment"
	k = int(n)
	k, n = 1         // ERROR "assignment mismatch: 2 variables but 1 value"
	p.z = 1          // ERROR "p.z undefined .type point has no field or method z."
	p.area = nil     // ERROR "cannot assign to p.area"
	1 = k            // ERROR "cannot assign to 1"
	m := map[string]point{}
	m["a"].x = 1     // ERROR "cannot assign to struct field m\[.a.\].x in map"
	k := 2           // ERROR "no new variables on left side of :="
	"abc"[0] = 'x'   // ERROR "cannot assign to .abc.\[0\]"
	undefined = 1    // ERROR "undefined: undefined"
}
