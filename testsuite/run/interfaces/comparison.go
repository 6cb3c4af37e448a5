// Interfaces compare by dynamic type and value; what cannot be compared panics.
package main

type shape interface{ area() int }
type sq struct{ s int }

func (s sq) area() int { return s.s * s.s }

type ptr struct{ s int }

func (p *ptr) area() int { return p.s }

type withSlice struct {
	n int
	s []int
}

func (withSlice) area() int { return 0 }

func try(f func() bool) {
	defer func() {
		if r := recover(); r != nil {
			println("panic:", r.(error).Error())
		}
	}()
	println(f())
}

func main() {
	var a, b shape = sq{2}, sq{2}
	println(a == b, a != b, a == sq{2}, sq{3} == a, a == nil)
	p := &ptr{1}
	a, b = p, &ptr{1}
	println(a == b, a == p, a == shape(p))
	var e any = a
	println(e == a, a == e, e == any(b))
	var np *ptr
	a = np
	println(a == nil, a == (*ptr)(nil), a != b)
	var n1, n2 shape
	println(n1 == n2, n1 == nil, any(n1) == nil)

	try(func() bool { return any([]int{1}) == any([]int{1}) })
	try(func() bool { return any([]int{1}) == any(1) })
	try(func() bool { return any(map[int]int{}) == any(map[int]int{}) })
	try(func() bool { return any(func() {}) == any(func() {}) })
	try(func() bool { return any(func() {}) == nil })
	try(func() bool { return any(withSlice{}) == any(withSlice{}) })
	try(func() bool { return shape(withSlice{}) == shape(withSlice{}) })
	try(func() bool { return any([1]any{[]int{}}) == any([1]any{[]int{}}) })
	try(func() bool { return [2]any{1, []int{}} == [2]any{2, []int{}} })
	try(func() bool { return any(struct{ x any }{sq{1}}) == any(struct{ x any }{sq{1}}) })
	try(func() bool { m := map[any]int{}; m[[]int{}] = 1; return true })
	try(func() bool { m := map[any]int{}; return m[func() {}] == 0 })
	try(func() bool { m := map[shape]int{sq{1}: 5}; return m[withSlice{}] == 0 })
	try(func() bool { m := map[[2]any]int{{1, "a"}: 5}; return m[[2]any{1, "a"}] == 5 })
	switch any(2) {
	case "2", 2.0:
		println("no")
	case 2:
		println("two")
	}
	type pair struct {
		a any
		b shape
	}
	x, y := pair{1, sq{1}}, pair{1, sq{1}}
	println(x == y, x == pair{1, p}, x == pair{})
}
