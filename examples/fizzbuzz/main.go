// Fizzbuzz counts to thirty, with words for the multiples of three and five.
package main

func word(n int) string {
	switch {
	case n%15 == 0:
		return "FizzBuzz"
	case n%5 == 0:
		return "Buzz"
	case n%3 == 0:
		return "Fizz"
	}
	return ""
}

func main() {
	for n := 1; n <= 30; n++ {
		if w := word(n); w != "" {
			println(w)
		} else {
			println(n)
		}
	}
}
