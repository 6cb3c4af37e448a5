package main

import "math"

type K struct {
	a int
	s string
	_ int
	f float64
}
type I interface{ M() }
type A int

func (A) M() {}

type B struct{ x, y any }

func (B) M() {}

type Arr [2]K

func main() {
	m := map[K]int{}
	m[K{a: 1, s: "x", f: 0}] = 1
	m[K{a: 1, s: "x", f: math.Copysign(0, -1)}]++
	println(len(m), m[K{a: 1, s: "x"}])
	m2 := map[Arr]string{{{a: 1}, {s: "q"}}: "v"}
	println(m2[Arr{{a: 1}, {s: "q"}}], m2[Arr{}] == "")
	m3 := map[any]int{1: 1, "1": 2, 1.0: 3, int64(1): 4, A(1): 5, [1]int{1}: 6, struct{}{}: 7, nil: 8, true: 9, 'a': 10, complex(1, 0): 11, B{1, "x"}: 12}
	println(len(m3), m3[1], m3["1"], m3[1.0], m3[int64(1)], m3[A(1)], m3[[1]int{1}], m3[struct{}{}], m3[nil], m3[true], m3[int32(97)], m3[1+0i], m3[B{1, "x"}])
	m4 := map[I]int{A(1): 1, B{1, 2}: 2, nil: 3}
	println(m4[A(1)], m4[B{1, 2}], m4[nil], m4[A(2)])
	p, q := new(int), new(int)
	m5 := map[*int]int{p: 1, q: 2}
	println(m5[p], m5[q], m5[nil])
	c := make(chan int)
	m6 := map[chan int]int{c: 5}
	println(m6[c])
	// modify during iteration
	m7 := map[int]int{}
	for i := 0; i < 100; i++ {
		m7[i] = i
	}
	n := 0
	for k := range m7 {
		delete(m7, k)
		n++
	}
	println(n, len(m7))
	for i := 0; i < 50; i++ {
		m7[i] = i
	}
	seen := 0
	for k := range m7 {
		if k < 50 {
			seen++
			m7[k+1000] = 1
			delete(m7, k)
		}
	}
	println(seen, len(m7))
	for k := range m7 {
		if k >= 1000 {
			clear(m7)
		}
	}
	println(len(m7))
	v, ok := m7[3]
	println(v, ok)
	mm := map[string]map[string]int{}
	mm["a"] = map[string]int{"b": 1}
	mm["a"]["b"]++
	mm["a"]["c"] += 5
	println(mm["a"]["b"], mm["a"]["c"], mm["x"]["y"], len(mm))
	ms := map[string]struct{ a, b int }{"k": {1, 2}}
	println(ms["k"].b, ms["z"].a)
	mp := map[string]*struct{ a int }{"k": {1}}
	mp["k"].a++
	println(mp["k"].a)
	msl := map[int][]int{}
	msl[1] = append(msl[1], 1, 2, 3)
	msl[1][0] = 9
	println(len(msl[1]), msl[1][0])
	mf := map[string]func(int) int{"d": func(x int) int { return x * 2 }}
	println(mf["d"](4))
	var nilm map[string]int
	for range nilm {
		println("never")
	}
	println(nilm["x"], len(nilm))
	big := map[[40]int]int{}
	var k [40]int
	for i := 0; i < 20; i++ {
		k[i] = i
		big[k] = i
	}
	println(len(big), big[k])
	bigv := map[int][100]byte{}
	bigv[1] = [100]byte{5: 7}
	println(bigv[1][5], bigv[2][5])
	u8 := map[uint8]int{}
	for i := 0; i < 1000; i++ {
		u8[uint8(i)]++
	}
	println(len(u8), u8[3], u8[255])
	str := map[string]int{}
	b := []byte("key")
	str[string(b)] = 1
	b[0] = 'q'
	println(str["key"], str["qey"], str[string(b)])
	type pair struct{ a, b int }
	set := map[pair]bool{{1, 2}: true}
	println(set[pair{1, 2}], set[pair{2, 1}])
	i64 := map[int64]string{1 << 40: "big", -1: "neg"}
	println(i64[1<<40], i64[-1], i64[0] == "")
	sum := 0
	for k, v := range map[float32]float32{0.5: 1, 1.5: 2} {
		sum += int(k*2) + int(v)
	}
	println(sum)
	e := map[struct{}]int{}
	e[struct{}{}]++
	e[struct{}{}]++
	println(e[struct{}{}], len(e))
	m8 := map[int]int{1: 1, 2: 2, 3: 3}
	var kk, vv int
	for kk, vv = range m8 {
	}
	println(kk == vv)
	m9 := make(map[int]int, 1000)
	for i := 0; i < 5000; i++ {
		m9[i*7] = i
		if i%3 == 0 {
			delete(m9, i*7/2)
		}
	}
	s := 0
	for k, v := range m9 {
		s += k ^ v
	}
	println(len(m9), s)
}
