// errorcheck

// Types that need themselves are reported once, and their uses not at all.
package p

type byAlias = interface{ embedder }

type embedder interface { // ERROR "invalid recursive type: embedder refers to itself"
	byAlias
}

type first interface { // ERROR "invalid recursive type first\n\t.*first refers to second\n\t.*second refers to first"
	m() second
	second
}

type second interface {
	first
}

var x first = y
var y second
var z second = x
