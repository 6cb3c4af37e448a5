// Select statements with several goroutines.
package main

import "time"

func server(add, remove chan int, query chan chan int, stop chan bool) {
	sum := 0
	for {
		select {
		case v := <-add:
			sum += v
		case v := <-remove:
			sum -= v
		case reply := <-query:
			reply <- sum
		case _, ok := <-stop:
			println("stopped", ok)
			stop = nil
			add <- sum
			return
		}
	}
}

// Both ends of a channel in the same select statement never meet.
func oneself() {
	c := make(chan int)
	select {
	case c <- 1:
		println("wrong")
	case <-c:
		println("wrong")
	case <-time.After(time.Millisecond):
		println("never with oneself")
	}
}

func fan() {
	var cs [4]chan int
	for i := range cs {
		cs[i] = make(chan int)
		go func() {
			for n := range 5 {
				cs[i] <- n * (i + 1)
			}
			close(cs[i])
		}()
	}
	sum, open := 0, len(cs)
	for open > 0 {
		var v int
		var ok bool
		at := 0
		select {
		case v, ok = <-cs[0]:
		case v, ok = <-cs[1]:
			at = 1
		case v, ok = <-cs[2]:
			at = 2
		case v, ok = <-cs[3]:
			at = 3
		}
		if ok {
			sum += v
		} else {
			cs[at] = nil
			open--
		}
	}
	println("sum", sum)
}

// The operands of what is assigned to are evaluated before anything is.
func targets() {
	c := make(chan int)
	go func() { c <- 7 }()
	i := 1
	var x [3]int
	var ok [2]bool
	select {
	case x[i], ok[i] = <-c:
		i = 0
	}
	println(x[0], x[1], ok[0], ok[1], i)
}

func main() {
	add, remove, query, stop := make(chan int), make(chan int), make(chan chan int), make(chan bool)
	go server(add, remove, query, stop)
	for i := range 10 {
		add <- i
		if i%2 == 0 {
			remove <- i / 2
		}
	}
	reply := make(chan int)
	query <- reply
	println(<-reply)
	close(stop)
	println(<-add)
	oneself()
	fan()
	targets()

	// A select that waits on several channels waits on none of them when it is through.
	a, b := make(chan int), make(chan int)
	go func() {
		select {
		case v := <-a:
			println("a", v)
		case v := <-b:
			println("b", v)
		}
		a <- 3
	}()
	b <- 1
	println(<-a)
	select {
	case b <- 2:
		println("wrong")
	default:
		println("nobody")
	}
	var never chan int
	select {
	case <-never:
	case never <- 1:
	default:
		println("default")
	}
}
