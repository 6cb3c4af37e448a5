// Ranging over a map visits each entry once, also while entries come and go.
package main

func main() {
	m := map[int]int{}
	for i := range 1000 {
		m[i*7919%10007] = i
	}
	sum, keys := 0, 0
	for k, v := range m {
		keys += k
		sum += v
	}
	println(len(m), sum, keys)

	// What is deleted before it is reached does not come.
	for k := range m {
		delete(m, k)
		delete(m, k+1)
	}
	println(len(m))
	for i := range 100 {
		m[i] = i
	}
	visited := 0
	for k := range m {
		visited++
		for j := range 100 {
			if j != k {
				delete(m, j)
			}
		}
	}
	println(visited, len(m))

	// What is added while ranging comes at most once.
	m = map[int]int{1: 1, 2: 2, 3: 3}
	seen := map[int]int{}
	for k := range m {
		seen[k]++
		if len(m) < 500 {
			m[k+1000*len(m)] = k
		}
	}
	ok := true
	for _, n := range seen {
		ok = ok && n == 1
	}
	println(ok, seen[1], seen[2], seen[3])

	// Updates are seen.
	m = map[int]int{1: 0, 2: 0, 3: 0, 4: 0}
	for k, v := range m {
		if v == 0 {
			for o := range m {
				if o != k {
					m[o] += 1
				}
			}
		}
	}
	println(m[1]+m[2]+m[3]+m[4] >= 3)

	var zero float64
	nan := zero / zero
	nans := map[float64]int{}
	for i := range 5 {
		nans[nan] = i
	}
	_, found := nans[nan]
	delete(nans, nan)
	total := 0
	for k, v := range nans {
		if k != k {
			total += v
		}
	}
	println(len(nans), found, total)
	clear(nans)
	println(len(nans))

	var none map[string]int
	for range none {
		println("never")
	}
	v, ok := none["x"]
	delete(none, "x")
	println(none == nil, len(none), v, ok)
	n := 0
	for range map[string]bool{"a": true, "b": false} {
		n++
	}
	println(n)
	s := map[string]struct{ n int }{"k": {1}}
	for k, v := range s {
		v.n = 100
		println(k, v.n, s[k].n)
	}
}
