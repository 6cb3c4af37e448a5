// Maps with keys of every comparable kind, and values of every size.
package main

type point struct{ x, y int16 }
type mixed struct {
	s string
	i any
	f float32
	b bool
}
type color uint8

func main() {
	bools := map[bool]int{true: 1}
	bools[false]--
	i8s := map[int8]string{-1: "m", 127: "max"}
	u16s := map[uint16][]int{65535: {1, 2}}
	i64s := map[int64]int64{1 << 40: 1, -1 << 40: 2, 0: 3}
	u64s := map[uint64]bool{1<<64 - 1: true}
	println(bools[true], bools[false], i8s[-1], i8s[127], len(u16s[65535]), i64s[1<<40], i64s[-1<<40], i64s[0], i64s[256], u64s[1<<64-1], u64s[1<<32-1])

	f32s := map[float32]int{0.5: 1, 1e30: 2}
	f64s := map[float64]string{0: "zero", 1.5: "x"}
	var zero float64
	f64s[-zero] = "negative zero"
	println(f32s[0.5], f32s[1e30], len(f64s), f64s[0], f64s[3.0/2])
	cs := map[complex64]int{1i: 5}
	println(cs[1i], cs[complex(float32(-zero), 1)], cs[1])

	strs := map[string]int{"": 1, "a": 2, "ab": 3, "abcdefghijklmnopqrstuvwxyz": 4}
	println(strs[""], strs["a"], strs["a"+"b"], strs["abcdefghijklmnopqrstuvwxyz"], strs["abc"])

	a, b := 1, 1
	ptrs := map[*int]string{&a: "a", &b: "b", nil: "nil"}
	println(ptrs[&a], ptrs[&b], ptrs[nil], len(ptrs))

	points := map[point]color{{1, 2}: 12, {-1, -2}: 34}
	points[point{1, 2}] += 100
	println(points[point{1, 2}], points[point{-1, -2}], points[point{}])
	ms := map[mixed]int{{"a", 1, 2.5, true}: 1, {"a", "1", 2.5, true}: 2}
	println(ms[mixed{"a", 1, 2.5, true}], ms[mixed{"a", "1", 2.5, true}], ms[mixed{"a", int8(1), 2.5, true}], ms[mixed{}])
	arrs := map[[3]string]int{{"a", "b"}: 7}
	println(arrs[[3]string{0: "a", 1: "b"}], arrs[[3]string{}])

	anys := map[any]int{1: 1, "1": 2, 1.0: 3, int8(1): 4, true: 5, nil: 6, point{1, 1}: 7, [2]int{1, 2}: 8, color(1): 9, 'x': 10}
	println(anys[1], anys["1"], anys[1.0], anys[int8(1)], anys[true], anys[nil], anys[point{1, 1}], anys[[2]int{1, 2}], anys[color(1)], anys['x'], anys[uint8(1)], len(anys))
	chans := map[chan int]int{}
	c := make(chan int)
	chans[c]++
	chans[make(chan int)]++
	chans[c]++
	println(chans[c], len(chans))

	big := map[int][40]int{}
	for i := range 20 {
		var v [40]int
		v[i] = i
		big[i] = v
	}
	v := big[13]
	v[13] = 0
	println(big[13][13], big[5][5], big[5][6], big[99][0])
	type node struct {
		next map[string]*node
		n    int
	}
	root := &node{next: map[string]*node{"x": {n: 3}}}
	root.next["x"].n++
	println(root.next["x"].n, root.next["y"] == nil)
	fns := map[string]func(int) int{"double": func(x int) int { return x * 2 }}
	println(fns["double"](21), fns["none"] == nil)
	mm := map[string]map[string]int{"a": {"b": 1}}
	mm["a"]["c"] = 2
	println(len(mm["a"]), mm["z"]["q"])
}
