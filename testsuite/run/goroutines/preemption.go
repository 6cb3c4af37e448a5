// Goroutines that never wait take turns, and do not notice: registers, floats, the heap, deferred calls and printed lines are their own.
package main

import (
	"fmt"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

var stop atomic.Bool

// floats keeps more values alive than there are registers that a call preserves.
func floats(start float64) bool {
	a, b, c, d := start, start+1, start+2, start+3
	e, f, g, h := float32(start)+4, float32(start)+5, float32(start)+6, float32(start)+7
	for n := 0; !stop.Load(); n++ {
		a, b, c, d = b, c, d, a
		e, f, g, h = f, g, h, e
		if a+b+c+d != 4*start+6 || e+f+g+h != 4*float32(start)+22 {
			return false
		}
	}
	return true
}

func integers(start uint64) bool {
	x, y, z := start, ^start, start<<32
	for !stop.Load() {
		x, y, z = y, z, x
		if x^y^z != start^^start^start<<32 {
			return false
		}
	}
	return true
}

func objects(start int) bool {
	var list [8]*[4]int
	for n := 0; !stop.Load() && n < 20000; n++ {
		p := new([4]int)
		for i := range p {
			if p[i] != 0 {
				return false
			}
			p[i] = start + n
		}
		list[n%8] = p
		if old := list[(n+1)%8]; old != nil && old[3] != start+n-7 {
			return false
		}
	}
	return true
}

func recoveries(start int) bool {
	for n := 0; !stop.Load() && n < 3000; n++ {
		if recovered(start+n) != start+n {
			return false
		}
	}
	return true
}

func recovered(n int) (result int) {
	defer func() {
		result = recover().(int)
	}()
	func() {
		defer func() { n++ }()
		panic(n)
	}()
	return -1
}

func maps(start int) bool {
	m := map[int]string{}
	for n := 0; !stop.Load(); n++ {
		k := start + n%50
		m[k] = "v"
		if len(m) > 50 || m[k] != "v" {
			return false
		}
		if n%7 == 0 {
			delete(m, k)
		}
	}
	return true
}

func main() {
	var wg sync.WaitGroup
	var wrong atomic.Int32
	run := func(name string, f func() bool) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if !f() {
				wrong.Add(1)
				println("wrong:", name)
			}
		}()
	}
	for i := range 3 {
		run("floats", func() bool { return floats(float64(i) * 100) })
		run("integers", func() bool { return integers(uint64(i) * 12345678912345) })
		run("objects", func() bool { return objects(i << 20) })
		run("recoveries", func() bool { return recoveries(i << 20) })
		run("maps", func() bool { return maps(i << 20) })
	}

	// A timer goes off while all of them are busy, and so does a sleep.
	fired := false
	time.AfterFunc(5*time.Millisecond, func() { fired = true })
	time.Sleep(400 * time.Millisecond)
	stop.Store(true)
	wg.Wait()
	println(wrong.Load(), fired)

	// A loop that waits for a variable sees it change.
	var flag atomic.Bool
	go func() { flag.Store(true) }()
	for !flag.Load() {
	}
	println("seen")

	// Lines are printed whole.
	stop.Store(false)
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 30 {
				if i%2 == 0 {
					println("line", "of", "several", "words")
				} else {
					fmt.Println("line of several words")
				}
			}
		}()
	}
	wg.Wait()

	// A pool gives each value to one at a time.
	pool := sync.Pool{New: func() any { return new(strings.Builder) }}
	for i := range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for n := range 200 {
				b := pool.Get().(*strings.Builder)
				b.Reset()
				fmt.Fprint(b, i, n)
				if n%50 == 0 {
					runtime.Gosched()
				}
				if b.String() != fmt.Sprint(i, n) {
					wrong.Add(1)
				}
				pool.Put(b)
			}
		}()
	}
	wg.Wait()
	println("wrong:", wrong.Load())
}
