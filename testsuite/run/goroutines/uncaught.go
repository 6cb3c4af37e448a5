// A panic in a goroutine that nobody recovers from ends the program.
package main

func main() {
	c := make(chan int)
	go func() {
		defer println("deferred")
		var list []int
		c <- list[3]
	}()
	<-c
	println("wrong")
}
