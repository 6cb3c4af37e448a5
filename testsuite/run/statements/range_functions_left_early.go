package main

import "runtime"

type Seq[V any] func(yield func(V) bool)

func count(n int) Seq[int] {
	return func(yield func(int) bool) {
		defer println("count done", n)
		for i := 0; i < n; i++ {
			if !yield(i) {
				println("stopped at", i)
				return
			}
		}
	}
}
func two(n int) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		for i := 0; i < n; i++ {
			if !yield(i, string(rune('a'+i))) {
				return
			}
		}
	}
}
func none(n int) func(yield func() bool) {
	return func(yield func() bool) {
		for i := 0; i < n; i++ {
			if !yield() {
				return
			}
		}
	}
}

func bad(yield func(int) bool) { // ignores false
	yield(1)
	yield(2)
	yield(3)
}

var saved func(int) bool

func leak(yield func(int) bool) { saved = yield; yield(7) }

func swallow(yield func(int) bool) {
	defer func() { println("swallowed", recover() != nil) }()
	yield(1)
}

func ret() (x int, s string) {
	defer func() { x *= 2 }()
	for i := range count(10) {
		for j := range count(3) {
			if i == 2 && j == 1 {
				return i + 10, "ret"
			}
		}
	}
	return 0, "none"
}

func labels() {
outer:
	for i := range count(4) {
		for j := range count(4) {
			switch {
			case j == 1 && i == 0:
				continue outer
			case j == 2 && i == 2:
				break outer
			case j == 3:
				continue
			}
			println("ij", i, j)
		}
	}
}

func gotos() {
	for i := range count(3) {
		if i == 1 {
			goto done
		}
		println("g", i)
	}
done:
	println("gone")
}

func defers() {
	for i := range count(3) {
		defer println("deferred", i)
	}
	println("end of defers")
}

func try(name string, f func()) {
	defer func() {
		v := recover()
		if e, ok := v.(runtime.Error); ok {
			println(name, "->", e.Error())
		} else if s, ok := v.(string); ok {
			println(name, "->", s)
		} else {
			println(name, "ok", v == nil)
		}
	}()
	f()
}

type L struct {
	v    int
	next *L
}

func (l *L) All(yield func(*L) bool) {
	for ; l != nil; l = l.next {
		if !yield(l) {
			return
		}
	}
}

func namedResult() (err string) {
	for range none(2) {
		err = "inner"
		defer func() { err += "!" }()
		return
	}
	return "x"
}

func closures() {
	var fs []func() int
	for i := range count(3) {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		println(f(), f())
	}
}

func rec(n int) Seq[int] {
	return func(yield func(int) bool) {
		if n == 0 {
			return
		}
		for x := range rec(n - 1) {
			if !yield(x) {
				return
			}
		}
		yield(n)
	}
}

func recov() (r any) {
	defer func() { r = recover() }()
	for i := range count(3) {
		if i == 1 {
			panic("in body")
		}
	}
	return nil
}

func selfrec() {
	for i := range count(2) {
		defer func() {
			println("rec", i, recover() != nil)
		}()
	}
	panic("p")
}

func main() {
	println(ret())
	labels()
	gotos()
	defers()
	try("bad", func() {
		for x := range bad {
			println("x", x)
			if x == 2 {
				break
			}
		}
	})
	try("leak", func() {
		for x := range leak {
			println(x)
		}
		saved(8)
	})
	try("swallow", func() {
		for range swallow {
			panic("body")
		}
		println("not reached?")
	})
	try("panicbody", func() {
		for range count(2) {
			panic("body")
		}
	})
	try("nested", func() {
		for i := range count(2) {
			for range bad {
				if i == 1 {
					return
				}
			}
		}
	})
	for i, s := range two(3) {
		println(i, s)
	}
	for i := range two(2) {
		println(i)
	}
	for range none(2) {
		println("tick")
	}
	l := &L{1, &L{2, &L{3, nil}}}
	for n := range l.All {
		println(n.v)
		if n.v == 2 {
			break
		}
	}
	println(namedResult())
	closures()
	s := 0
	for x := range rec(5) {
		s = s*10 + x
	}
	println(s)
	println(recov().(string))
	selfrec()
	var i int
	var str string
	for i, str = range two(4) {
		if i == 2 {
			break
		}
	}
	println(i, str)
	arr := [3]int{}
	for arr[1], str = range two(3) {
	}
	println(arr[1], str)
	func() {
		for x := range count(5) {
			func() {
				for y := range count(5) {
					if y == 1 {
						return
					}
				}
			}()
			if x == 1 {
				return
			}
		}
	}()
	try("nilseq", func() {
		var f func(func(int) bool)
		for range f {
		}
	})
}
