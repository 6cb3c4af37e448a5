// Workers takes samples at a steady pace, filters them in one goroutine for each channel, and reports what is left of the spikes.
package main

import (
	"sync"
	"time"
)

const (
	channels = 3
	samples  = 20
	period   = time.Millisecond
)

type sample struct {
	channel int
	value   float32
}

// measure stands for a converter: a slow wave with a spike now and then.
func measure(channel, n int) float32 {
	v := float32((n*(channel+1))%16) - 8
	if n%7 == 0 {
		v += 100
	}
	return v
}

// filter smooths what comes in, spikes cut off, and sends the last value when there is no more.
func filter(channel int, in <-chan float32, out chan<- sample) {
	var smooth float32
	for v := range in {
		smooth += (min(max(v, -10), 10) - smooth) / 4
	}
	out <- sample{channel, smooth}
}

func main() {
	var inputs [channels]chan float32
	results := make(chan sample)
	var wg sync.WaitGroup
	for i := range inputs {
		inputs[i] = make(chan float32, 4)
		wg.Add(1)
		go func() {
			defer wg.Done()
			filter(i, inputs[i], results)
		}()
	}
	go func() {
		wg.Wait()
		close(results)
	}()

	tick := time.NewTicker(period)
	for n := range samples {
		<-tick.C
		for i, in := range inputs {
			in <- measure(i, n)
		}
	}
	tick.Stop()
	for _, in := range inputs {
		close(in)
	}

	var smooth [channels]float32
	for r := range results {
		smooth[r.channel] = r.value
	}
	for i, v := range smooth {
		println("channel", i, "smooth", int(v*1000), "thousandths")
	}
}
