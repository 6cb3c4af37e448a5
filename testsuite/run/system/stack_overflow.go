// Endless recursion is caught at the end of the stack.
package main

func depth(n int) int {
	if n < 0 {
		return 0
	}
	return depth(n+1) + n
}

func main() {
	println("down")
	println(depth(0))
}
