// An index out of range that nobody recovers from: the text of the error, after deferred calls.
package main

type stack []int

func (s stack) top(n int) int { return s[len(s)-n] }

func main() {
	defer println("deferred in main")
	s := stack{1, 2, 3}
	println(s.top(1))
	func() {
		defer func() { println("deferred inside") }()
		println(s.top(5))
	}()
	println("not reached")
}
