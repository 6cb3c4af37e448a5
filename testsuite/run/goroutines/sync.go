// Package sync between goroutines: mutexes, wait groups, conditions, pools, once.
package main

import (
	"runtime"
	"sync"
	"sync/atomic"
)

func counters() {
	var (
		mu     sync.Mutex
		rw     sync.RWMutex
		wg     sync.WaitGroup
		n      int
		shared = map[int]int{}
		total  atomic.Int64
	)
	for i := range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range 10 {
				mu.Lock()
				old := n
				if j%3 == 0 {
					runtime.Gosched()
				}
				n = old + 1
				mu.Unlock()
				rw.Lock()
				shared[i]++
				rw.Unlock()
				rw.RLock()
				if shared[i] != j+1 {
					println("wrong", i, j)
				}
				runtime.Gosched()
				rw.RUnlock()
				total.Add(1 << 32)
			}
		}()
	}
	wg.Wait()
	println(n, len(shared), total.Load()>>32)
}

func conditions() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	queue := []int(nil)
	var wg sync.WaitGroup
	sum := 0
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for {
				mu.Lock()
				for len(queue) == 0 {
					cond.Wait()
				}
				v := queue[0]
				queue = queue[1:]
				mu.Unlock()
				if v < 0 {
					return
				}
				sum += v
			}
		}()
	}
	for i := range 30 {
		mu.Lock()
		queue = append(queue, i)
		mu.Unlock()
		cond.Signal()
	}
	mu.Lock()
	queue = append(queue, -1, -1, -1)
	mu.Unlock()
	cond.Broadcast()
	wg.Wait()
	println(sum)
}

func main() {
	counters()
	conditions()

	var once sync.Once
	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			once.Do(func() {
				runtime.Gosched()
				println("once")
			})
		}()
	}
	wg.Wait()

	var m sync.Map
	for i := range 5 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			m.LoadOrStore(i%2, i)
		}()
	}
	wg.Wait()
	n := 0
	m.Range(func(k, v any) bool { n++; return true })
	println(n, runtime.NumGoroutine())

	value := sync.OnceValue(func() int { return 42 })
	println(value() + value())
}
