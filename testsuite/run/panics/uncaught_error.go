// A panic that nobody recovers from ends the program with exit code 2, after the deferred calls.
package main

type problem struct{ code int }

func (p problem) Error() string { return "problem of some kind" }

func main() {
	defer println("deferred calls run")
	println("before")
	panic(problem{3})
}
