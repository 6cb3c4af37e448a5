// Names that are nearly right, or not there.
package main

import "unsafe"

type point struct{ left, top int }

func (p *point) Move(by int) { p.left += by }

func main() {
	counter := 1
	cuonter++
	total = counter
	fmt.Println(total)
	var p point
	p.rigth = 1
	p.letf = 2
	p.move(3)
	unused := p
}
