package main

import "sync/atomic"

type counter struct {
	hits  atomic.Int32
	total atomic.Int64
}

const debug = false

func kind(x int) string {
	switch {
	case debug:
		return "debug"
	case !debug && x > 0:
		return "positive"
	case true:
		return "other"
	default:
		return "never"
	}
}

func size() string {
	const bits = 32
	switch bits {
	case 16:
		return "small"
	case 8, 32, 64:
		fallthrough
	case 128:
		return "usual"
	default:
		return "odd"
	}
}

func main() {
	println(kind(1), kind(0), size())
	switch "b" {
	case "a", "c":
		println("no")
	}
	switch 2i {
	case 1, 2:
		println("no")
	case 0 + 2i:
		println("yes")
	}
	var c counter
	c.hits.Add(1)
	c.total.Add(1 << 40)
	println(c.hits.Load(), c.total.Load())
	switch x := 5; {
	case x > 3:
		println("bigger")
		if debug {
			goto end
		}
	default:
	}
	println("after")
end:
	println("end")
}
