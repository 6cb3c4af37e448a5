// A run-time error in a deferred call during a panic: both are reported.
package main

func main() {
	defer println("runs last")
	defer func() {
		var m map[string]int
		m["x"] = 1
	}()
	defer println("runs first")
	zero := 0
	println(1 / zero)
}
