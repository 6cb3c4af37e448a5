// Each condition that makes Go panic is a check of its own, unless it is known to hold.

package main

type pair struct{ a, b int }

// ssa main.through: check.not_nil
// ssa main.through: fieldaddr
// ssa main.through: load
func through(p *pair) int { return p.b }

// ssa main.own without: check
func own() int {
	var p pair
	q := [4]int{1, 2, 3, 4}
	return p.b + q[3]
}

// The index keeps its 64 bits.
//
// ssa main.index: int64 = load
// ssa main.index: len
// ssa main.index: check.index
// ssa main.index: indexaddr
func index(s []int, i int64) int { return s[i] }

// ssa main.array: const 8
// ssa main.array: check.index
func array(a *[8]int, i uint8) int { return a[i] }

// From the highest bound to the lowest.
//
// ssa main.bounds: check.slice3_cap
// ssa main.bounds: check.slice3_high
// ssa main.bounds: check.slice3_low
// ssa main.bounds: slice
func bounds(s []int, i, j, k int) []int { return s[i:j:k] }

// ssa main.prefix: cap
// ssa main.prefix: check.slice_cap
// ssa main.prefix without: check.slice_low
func prefix(s []int, n int) []int { return s[:n] }

// ssa main.tail: len
// ssa main.tail: check.slice_low
func tail(s string, n int) string { return s[n:] }

// ssa main.whole without: check
func whole(s []int) []int { return s[0:][:] }

// ssa main.quotient: check.divisor
// ssa main.quotient: div
func quotient(x, y int) int { return x / y }

// ssa main.third without: check
func third(x int) int { return x / 3 }

// ssa main.ratio without: check
func ratio(x, y float64) float64 { return x / y }

// ssa main.shifted: check.shift_count
// ssa main.shifted: shl
func shifted(x int, n int8) int { return x << n }

// ssa main.halved without: check
func halved(x int, n uint) int { return x >> n >> 1 }

// ssa main.made: check.make_slice_len
// ssa main.made: check.make_slice_cap
// ssa main.made: makeslice
func made(n, m int) []int { return make([]int, n, m) }

// ssa main.small without: check
func small() []int { return make([]int, 3, 10) }

// ssa main.called: check.not_nil
// ssa main.called: call
func called(f func()) { f() }

type shape interface{ area() int }

// The arguments come before the check.
//
// ssa main.measured: call @main.next
// ssa main.measured: check.not_nil
// ssa main.measured: call
func measured(s interface{ scaled(int) int }) int { return s.scaled(next()) }

func next() int { return 1 }

// ssa main.pinned: check.slice_to_array
// ssa main.pinned: convert
func pinned(s []byte) *[4]byte { return (*[4]byte)(s) }

func main() {
	through(nil)
	own()
	index(nil, 1)
	array(nil, 1)
	bounds(nil, 1, 2, 3)
	prefix(nil, 1)
	tail("", 1)
	whole(nil)
	quotient(1, 2)
	third(1)
	ratio(1, 2)
	shifted(1, 2)
	halved(1, 2)
	made(1, 2)
	small()
	called(nil)
	measured(nil)
	pinned(nil)
}
