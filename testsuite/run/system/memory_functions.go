// Copying, clearing and comparing bytes: every length and alignment, overlapping both ways.
package main

const size = 96

var from, to, want [size]byte

func fill() {
	for i := range from {
		from[i] = byte(i*7 + 1)
		to[i] = byte(i * 3)
		want[i] = to[i]
	}
}

func check(name string, a, b, n int) {
	if to != want {
		println("wrong:", name, a, b, n)
	}
}

func main() {
	for n := range 48 {
		for a := range 8 {
			fill()
			clear(to[a : a+n])
			for i := range n {
				want[a+i] = 0
			}
			check("clear", a, 0, n)
			for b := range 8 {
				fill()
				copy(to[b:b+n], from[a:a+n])
				for i := range n {
					want[b+i] = from[a+i]
				}
				check("copy", a, b, n)
				if string(to[b:b+n]) != string(from[a:a+n]) {
					println("wrong: equal", a, b, n)
				}
				if n > 0 {
					to[b+n-1]++
					if s, t := string(to[b:b+n]), string(from[a:a+n]); s == t || (s < t) != (to[b+n-1] == 0) {
						println("wrong: less", a, b, n)
					}
				}
				fill()
				copy(to[b:b+n], to[a:a+n])
				for i := range n {
					want[b+i] = byte((a + i) * 3)
				}
				check("move", a, b, n)
			}
		}
	}
	println("done")
}
