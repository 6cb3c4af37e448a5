// When all goroutines wait for each other, the report says for what.
package main

import "sync"

func main() {
	var mu sync.Mutex
	c := make(chan int)
	mu.Lock()
	go func() { mu.Lock() }()
	go func() { c <- 1; select {} }()
	go func() {
		var none chan int
		<-none
	}()
	println(<-c)
	<-c
}
