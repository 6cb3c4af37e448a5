// Values of every size in an interface: kept by value, compared by type and value.
package main

type tiny struct{ a uint8 }
type two struct{ a, b uint16 }
type word struct{ p *int }
type big struct {
	a int64
	b string
	c [5]int32
}
type single [1]string
type fl float32
type fn func() int

func box(x any) any { return x }

func main() {
	n := 5
	values := []any{
		true, false, int8(-1), uint8(255), int16(-300), uint16(65535), int32(-70000), uint32(4e9), int64(-1 << 40), uint64(1 << 63),
		1, uint(2), uintptr(3), float32(1.5), 2.5, complex64(1i), 2i, "string", "", 'r',
		tiny{7}, two{1, 2}, word{&n}, big{1, "b", [5]int32{4: 9}}, single{"s"}, [0]int{}, struct{}{}, &n, fl(0.5), nil,
	}
	again := append([]any(nil), values...)
	same, equal := 0, 0
	for i := range values {
		for j := range again {
			if values[i] == again[j] {
				equal++
				if i == j {
					same++
				}
			}
		}
	}
	println(len(values), same, equal)

	b := big{1, "x", [5]int32{1, 2, 3, 4, 5}}
	e := box(b)
	b.a, b.c[0] = 2, 0
	got := e.(big)
	got.b = "changed"
	println(e.(big).a, e.(big).b, e.(big).c[0], b.a, got.b, e == box(b), e == box(big{1, "x", [5]int32{1, 2, 3, 4, 5}}))
	arr := [3]any{1, "a", nil}
	f := box(arr)
	arr[2] = 2
	println(f == box(arr), f == box([3]any{1, "a", nil}))
	println(box(int32(1)) == box('\x01'), box(1) == box(int32(1)), box(uint8(1)) == box(byte(1)), box(fl(1)) == box(float32(1)))
	var zero float64
	nan := box(zero / zero)
	println(nan == nan, box(0.0) == box(-zero), box(nil) == nil)
	g := box(fn(func() int { return n }))
	n = 11
	println(g.(fn)(), *values[27].(*int), *values[22].(word).p)
	println(box("a"+"b") == "ab", 3 == box(3), box(3) != 3.0, e != nil)
	var p *int
	var i any = p
	println(i == nil, i == (*int)(nil), i.(*int) == nil)
	x := 1
	y := any(x)
	x++
	z := any(&x)
	*z.(*int) += 10
	println(y.(int), x)
	var u64 any = uint64(1<<64 - 1)
	var i64 any = int64(-1)
	println(u64 == i64, u64.(uint64), i64.(int64))
	switch v := values[9].(type) {
	case int64, uint64:
		println(v == any(uint64(1<<63)))
	}
}
