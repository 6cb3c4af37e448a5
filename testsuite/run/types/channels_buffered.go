// Buffered channels without goroutines: a queue that knows its length.
package main

type message struct {
	id   int
	text string
	body [3]int64
}

func produce(c chan<- int, n int) {
	for i := range n {
		c <- i * i
	}
	close(c)
}

func consume(c <-chan int) (sum int) {
	for v := range c {
		sum += v
	}
	return
}

func main() {
	c := make(chan int, 5)
	println(len(c), cap(c), c == nil)
	produce(c, 5)
	println(len(c), consume(c), len(c))
	v, ok := <-c
	println(v, ok)

	m := make(chan message, 2)
	m <- message{1, "one", [3]int64{1, 2, 1 << 40}}
	m <- message{id: 2}
	a := <-m
	m <- message{id: 3}
	b, ok := <-m
	println(a.id, a.text, a.body[2], b.id, ok, (<-m).id, len(m))

	s := make(chan string, 1)
	for i := range 3 {
		select {
		case s <- "value":
			println(i, "sent")
		case got := <-s:
			println(i, "received", got)
		}
	}
	select {
	case s <- "never":
		println("sent to a full channel")
	default:
		println("full")
	}
	var none chan int
	select {
	case none <- 1:
	case <-none:
	default:
		println("nil channels are never ready", len(none), cap(none))
	}
	done := make(chan struct{})
	close(done)
	select {
	case _, ok := <-done:
		println("closed", ok)
	}
	cc := make(chan chan int, 1)
	cc <- c
	println(<-cc == c)
	var ro <-chan int = c
	var e any = ro
	_, isBoth := e.(chan int)
	println(ro == c, isBoth)
	fs := make(chan func() int, 2)
	fs <- func() int { return 42 }
	println((<-fs)())
	defer func() { println(recover().(error).Error()) }()
	c <- 1
}
