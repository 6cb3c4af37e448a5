// Primes sieves the numbers below ten thousand, and prints how many primes there are and the largest of them.
package main

const limit = 10_000

// sieve returns the primes below n, in order.
func sieve(n int) []int {
	composite := make([]bool, n)
	var primes []int
	for i := 2; i < n; i++ {
		if composite[i] {
			continue
		}
		primes = append(primes, i)
		for j := i * i; j < n; j += i {
			composite[j] = true
		}
	}
	return primes
}

func main() {
	primes := sieve(limit)
	print("first:")
	for _, p := range primes[:10] {
		print(" ", p)
	}
	println()
	println("count:", len(primes))
	println("largest:", primes[len(primes)-1])
}
