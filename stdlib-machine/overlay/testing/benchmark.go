package testing

import "runtime"

// B is a benchmark under way.
type B struct {
	// N is how often the measured code is to run.
	N int

	common
	elapsed int64
	started int64
	running bool
	// looped counts the turns of Loop.
	looped int
}

// StartTimer goes on with measuring.
func (b *B) StartTimer() {
	if !b.running {
		b.running = true
		b.started = nanotime()
	}
}

// StopTimer leaves out what follows.
func (b *B) StopTimer() {
	if b.running {
		b.running = false
		b.elapsed += nanotime() - b.started
	}
}

// ResetTimer forgets what has been measured.
func (b *B) ResetTimer() {
	b.elapsed = 0
	b.started = nanotime()
}

// ReportAllocs does nothing: benchmarks count no allocations.
func (b *B) ReportAllocs() {}

// SetBytes does nothing: benchmarks tell no throughput.
func (b *B) SetBytes(n int64) {}

// Loop reports whether the measured code is to run once more. Time counts from its first call to its last.
func (b *B) Loop() bool {
	if b.looped == 0 {
		b.ResetTimer()
		b.StartTimer()
	}
	if b.looped < b.N {
		b.looped++
		return true
	}
	b.StopTimer()
	return false
}

// AllocsPerRun returns how often f allocates, on average over runs, after a first time that does not count.
func AllocsPerRun(runs int, f func()) float64 {
	f()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := 0; i < runs; i++ {
		f()
	}
	runtime.ReadMemStats(&after)
	return float64((after.Mallocs - before.Mallocs) / uint64(runs))
}
