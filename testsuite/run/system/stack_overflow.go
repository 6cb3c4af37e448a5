// Endless recursion is caught at the end of the stack.
package main

var calls int

//go:noinline
func depth(n int) int {
	calls++
	var local [10]int
	local[n%10] = n
	if n < 0 {
		return 1
	}
	return depth(n+1) + local[(n+1)%10]
}

func main() {
	println("down")
	println(depth(0))
}
