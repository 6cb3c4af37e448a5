// A failed type assertion and its text.
package main

type shape interface{ area() int }

func main() {
	var x any = "string"
	if s, ok := x.(shape); !ok {
		println(s == nil)
	}
	println(x.(shape).area())
}
