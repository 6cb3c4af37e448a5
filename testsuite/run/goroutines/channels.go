// Values go from goroutine to goroutine, with and without a buffer, in order, until the channel is closed.
package main

func generate(out chan<- int, n int) {
	for i := 2; i < n; i++ {
		out <- i
	}
	close(out)
}

func filter(in <-chan int, out chan<- int, prime int) {
	for i := range in {
		if i%prime != 0 {
			out <- i
		}
	}
	close(out)
}

type record struct {
	name string
	data [5]int64
}

func primes() {
	ch := make(chan int)
	go generate(ch, 60)
	for {
		prime, ok := <-ch
		if !ok {
			break
		}
		print(prime, " ")
		next := make(chan int)
		go filter(ch, next, prime)
		ch = next
	}
	println()
}

func buffered() {
	ch := make(chan record, 3)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for r := range ch {
			println(r.name, r.data[4], len(ch) <= cap(ch))
		}
	}()
	for i := range 7 {
		ch <- record{name: string(rune('a' + i)), data: [5]int64{4: int64(i) << 33}}
	}
	close(ch)
	<-done
	_, ok := <-done
	println("closed", !ok)
}

// Whoever waits for a value when the channel is closed gets none; whoever waits to send one panics.
func closing() {
	ch, result := make(chan string), make(chan string)
	for range 3 {
		go func() {
			v, ok := <-ch
			if !ok && v == "" {
				result <- "nothing"
			}
		}()
	}
	wait(func() { close(ch) })
	println(<-result, <-result, <-result)

	ch = make(chan string)
	go func() {
		defer func() { result <- recover().(error).Error() }()
		ch <- "late"
	}()
	wait(func() { close(ch) })
	println(<-result)

	ch = make(chan string)
	go func() {
		defer func() { result <- recover().(error).Error() }()
		select {
		case ch <- "late":
		case <-make(chan int):
		}
	}()
	wait(func() { close(ch) })
	println(<-result)
}

// wait lets the other goroutines come to where they wait.
func wait(then func()) {
	c := make(chan int)
	for range 3 {
		go func() { c <- 1 }()
		<-c
	}
	then()
}

func main() {
	primes()
	buffered()
	closing()

	// A channel of channels, and a function that answers on the one it was given.
	requests := make(chan chan int)
	go func() {
		n := 0
		for reply := range requests {
			n += 10
			reply <- n
		}
	}()
	for range 3 {
		reply := make(chan int)
		requests <- reply
		print(<-reply, " ")
	}
	println()

	// Arguments are evaluated when the go statement is executed.
	ch := make(chan int, 3)
	x := 1
	send := func(v int) { ch <- v }
	go send(x)
	x = 2
	go send(x)
	defer println("end")
	println(<-ch + <-ch)
}
