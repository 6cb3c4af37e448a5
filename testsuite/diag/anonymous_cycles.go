// errorcheck

// An anonymous interface may not embed what it is a part of; types that refer to each other are reported once.
package p

type (
	a interface { // ERROR "invalid recursive type: anonymous interface refers to itself"
		m() interface {
			a
			b
		}
	}
	b interface {
		m() interface {
			a
			b
		}
	}
)

func _() {
	type c interface{ m() []interface{ c } } // ERROR "invalid recursive type: anonymous interface refers to itself"
}
