// A switch without a tag compares with true: a case may be an interface, which holds a true of type bool or something else.
package main

type flag bool

func pick(values ...any) int {
	switch {
	case values[0]:
		return 0
	case values[1], values[2]:
		return 1
	case len(values) > 3:
		return 2
	}
	return -1
}

func main() {
	println(pick(true, nil, nil))
	println(pick(false, nil, true))
	println(pick(flag(true), 1, "true", nil))
	println(pick(flag(true), 1, nil))
}
