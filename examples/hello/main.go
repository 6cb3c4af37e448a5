// Hello prints a line and ends.
package main

func main() {
	println("Hello from a Cortex-M7")
}
