// What the parser cannot read.
package main

func main() {
	x := 1
	if x = 2 {
		return
	}
	y := (x + 1
	for i := 0; i < 3 {
	}
}
