// A nil pointer that nobody recovers from.
package main

type node struct {
	pad  [3]int
	next *node
}

func length(n *node) int {
	count := 0
	for {
		count++
		println("node", count)
		n = n.next
	}
}

func main() { length(&node{next: &node{}}) }
