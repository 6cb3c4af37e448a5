// 64-bit arithmetic on a 32-bit machine, against results known otherwise.
package main

//go:noinline
func muldiv(a, b uint64) {
	q, r := a/b, a%b
	println(a, b, q, r, q*b+r == a, r < b)
}

//go:noinline
func muldivS(a, b int64) {
	q, r := a/b, a%b
	println(a, b, q, r, q*b+r == a)
}

func factorial(n uint64) uint64 {
	if n == 0 {
		return 1
	}
	return n * factorial(n-1)
}

func fnv(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h ^= uint64(s[i])
		h *= 1099511628211
	}
	return h
}

func xorshift(x *uint64) uint64 {
	*x ^= *x << 13
	*x ^= *x >> 7
	*x ^= *x << 17
	return *x
}

func main() {
	println(factorial(20), factorial(25))
	println(fnv(""), fnv("a"), fnv("foobar"))
	state := uint64(88172645463325252)
	for range 5 {
		println(xorshift(&state))
	}
	ds := []uint64{1, 2, 3, 10, 1 << 31, 1<<32 - 1, 1 << 32, 1<<32 + 1, 1 << 63, 1<<64 - 1}
	for _, d := range ds {
		muldiv(xorshift(&state), d)
		muldiv(d, 1<<32+7)
		muldivS(int64(xorshift(&state)), int64(d))
		muldivS(-int64(d>>1)-1, 1e9+7)
	}
	var sum int64
	for i := int64(-100000); i < 200000; i += 7777 {
		sum += i * i * i
	}
	println(sum)
	var carry uint64 = 1<<32 - 1
	carry++
	println(carry, carry-1, -carry, carry>>32, uint32(carry))
	var dec int64
	dec--
	println(dec, dec>>1, uint64(dec)>>1, dec < 0, dec > -2)
	a, b := int64(1)<<40, int64(1)<<40+1
	println(a < b, a <= b, a > b, a >= b, a == b, a != b, -a < b, uint64(-a) < uint64(b))
}
