// Sleeping, timers and tickers beside other goroutines.
package main

import (
	"context"
	"fmt"
	"time"
)

const unit = 10 * time.Millisecond

func order() {
	c := make(chan int)
	for _, n := range []int{3, 1, 4, 2, 0} {
		go func() {
			time.Sleep(time.Duration(n) * unit)
			c <- n
		}()
	}
	for range 5 {
		fmt.Print(<-c, " ")
	}
	fmt.Println()
}

func timers() {
	start := time.Now()
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(unit), t.Reset(2*unit), len(t.C), cap(t.C))
	<-t.C
	d := time.Since(start)
	fmt.Println(d >= 2*unit, d < 4*unit, t.Stop())

	// What has expired but was not received is gone after Reset or Stop.
	t.Reset(unit / 10)
	time.Sleep(unit)
	fmt.Println(t.Stop())
	select {
	case <-t.C:
		fmt.Println("stale")
	default:
		fmt.Println("empty")
	}

	done := make(chan string)
	f := time.AfterFunc(unit, func() { done <- "after" })
	fmt.Println(<-done, f.Stop(), f.Reset(unit), <-done)
	g := time.AfterFunc(unit, func() { done <- "wrong" })
	fmt.Println(g.Stop())

	tick := time.NewTicker(unit)
	for range 3 {
		<-tick.C
	}
	tick.Reset(2 * unit)
	<-tick.C
	tick.Stop()
	select {
	case <-tick.C:
		fmt.Println("wrong")
	case <-time.After(3 * unit):
		fmt.Println("ticker stopped")
	}

	// A program that only looks sees the time pass too.
	t = time.NewTimer(unit)
	for looked := false; !looked; {
		select {
		case <-t.C:
			looked = true
		default:
		}
	}
	fmt.Println("looked")
}

func main() {
	order()
	timers()
	ctx, cancel := context.WithTimeout(context.Background(), unit)
	defer cancel()
	select {
	case <-ctx.Done():
		fmt.Println(ctx.Err())
	case <-time.After(time.Second):
		fmt.Println("wrong")
	}
	ctx, cancel = context.WithCancel(context.Background())
	context.AfterFunc(ctx, func() { fmt.Println("cancelled") })
	cancel()
	time.Sleep(unit)
	fmt.Println(context.Cause(ctx))
}
