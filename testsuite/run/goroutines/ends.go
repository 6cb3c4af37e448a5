// How goroutines end: by returning, by Goexit, with main; their deferred calls and panics are their own.
package main

import (
	"errors"
	"runtime"
)

func main() {
	done := make(chan string)
	go func() {
		defer func() { done <- "deferred" }()
		defer func() { println("recover", recover() == nil) }()
		func() {
			defer println("inner")
			runtime.Goexit()
		}()
		println("wrong")
	}()
	println(<-done)

	// A panic that is recovered in one goroutine while another one panics too.
	first, second := make(chan bool), make(chan bool)
	go func() {
		defer func() { done <- recover().(error).Error() }()
		defer func() { first <- true; <-second }()
		panic(errors.New("first"))
	}()
	go func() {
		defer func() { done <- recover().(string) }()
		<-first
		defer func() { second <- true }()
		panic("second")
	}()
	got := map[string]bool{<-done: true, <-done: true}
	println(got["first"], got["second"])

	// Many that end make room for many more.
	sum := make(chan int)
	total := 0
	for i := range 3000 {
		go func() { sum <- i & 1 }()
		total += <-sum
	}
	println(total, runtime.NumGoroutine() <= 4)

	go func() {
		for {
			runtime.Gosched()
		}
	}()
	runtime.Gosched()
	println("main returns")
}
