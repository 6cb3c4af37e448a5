// A map keeps what it holds while it grows, shrinks, and grows again.
package main

func key(i int) string {
	s := ""
	for i > 0 {
		s = string(rune('a'+i%26)) + s
		i /= 26
	}
	return s
}

type record struct {
	id   int
	tags [3]string
}

func main() {
	m := make(map[string]int, 10)
	for i := range 2000 {
		m[key(i)] = i
	}
	wrong := 0
	for i := range 2000 {
		if v, ok := m[key(i)]; !ok || v != i {
			wrong++
		}
	}
	println(len(m), wrong)
	for i := 0; i < 2000; i += 2 {
		delete(m, key(i))
	}
	delete(m, "no such key")
	for i := range 2000 {
		if _, ok := m[key(i)]; ok != (i%2 == 1) {
			wrong++
		}
	}
	println(len(m), wrong)
	for i := 5000; i < 6000; i++ {
		m[key(i)] = -i
	}
	println(len(m), m[key(5999)], m[key(1999)], m[key(1998)])
	clear(m)
	println(len(m), m["b"])
	m["again"]++
	m["again"] *= 10
	m["again"] <<= 2
	println(len(m), m["again"])

	recs := map[int]record{}
	for i := range 300 {
		recs[i] = record{id: i, tags: [3]string{1: key(i + 1)}}
	}
	println(recs[299].tags[1], recs[26].id, recs[300].tags[1] == "")
	ptrs := map[int]*record{}
	for i := range 10 {
		ptrs[i] = &record{id: i}
		ptrs[i].tags[0] = "t"
	}
	ptrs[3].id += 30
	println(ptrs[3].id, ptrs[9].tags[0])
	alias := recs
	alias[-1] = record{id: 77}
	println(recs[-1].id, len(alias) == len(recs))
	counts := map[rune]int{}
	for _, r := range "hello, wörld, hello" {
		counts[r]++
	}
	println(counts[108], counts[246], counts[122], len(counts))
	slices := map[bool][]int{}
	for i := range 20 {
		slices[i%3 == 0] = append(slices[i%3 == 0], i)
	}
	println(len(slices[true]), len(slices[false]), slices[true][6])
}
