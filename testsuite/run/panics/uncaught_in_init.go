// A panic while package variables are initialised ends the program before main.
package main

var table = build(4)

func build(n int) []int {
	println("building")
	t := make([]int, n)
	t[n] = 1
	return t
}

func main() { println("not reached") }
