package testing

import (
	"fmt"
	"runtime"
	"strconv"
	"time"
)

// benchmarkTime is how long a benchmark runs at least. A microcontroller is slow, and its clock exact.
const benchmarkTime = 100 * time.Millisecond

// maxRuns bounds b.N.
const maxRuns = 1_000_000_000

// B is a benchmark under way.
type B struct {
	// N is how often the measured code is to run.
	N int

	common
	benchFunc func(b *B)
	elapsed   time.Duration
	started   int64
	running   bool
	// mallocs and bytes are the allocations in the measured time, startMallocs and startBytes those before it.
	mallocs, bytes           uint64
	startMallocs, startBytes uint64
	bytesPerRun              int64
	// looped counts the turns of Loop.
	looped  int
	metrics map[string]float64
	// tells: the result is printed, unless there are benchmarks inside, whose results are.
	tells, hasInner bool
}

// InternalBenchmark is a benchmark function with its name.
type InternalBenchmark struct {
	Name string
	F    func(b *B)
}

// BenchmarkResult is what a benchmark has measured.
type BenchmarkResult struct {
	// N is how often the code ran, T how long that took.
	N int
	T time.Duration
	// Bytes is how many bytes are processed each time.
	Bytes int64
	// MemAllocs and MemBytes are the allocations, and their bytes.
	MemAllocs uint64
	MemBytes  uint64
	// Extra are the numbers that the benchmark reports itself.
	Extra map[string]float64
}

// StartTimer goes on with measuring.
func (b *B) StartTimer() {
	if !b.running {
		b.startMallocs, b.startBytes = allocated()
		b.started = nanotime()
		b.running = true
	}
}

// StopTimer leaves out what follows.
func (b *B) StopTimer() {
	if b.running {
		b.elapsed += time.Duration(nanotime() - b.started)
		mallocs, bytes := allocated()
		b.mallocs += mallocs - b.startMallocs
		b.bytes += bytes - b.startBytes
		b.running = false
	}
}

// ResetTimer forgets what has been measured.
func (b *B) ResetTimer() {
	b.metrics = nil
	b.elapsed, b.mallocs, b.bytes = 0, 0, 0
	b.startMallocs, b.startBytes = allocated()
	b.started = nanotime()
}

// Elapsed returns the measured time.
func (b *B) Elapsed() time.Duration {
	if b.running {
		return b.elapsed + time.Duration(nanotime()-b.started)
	}
	return b.elapsed
}

// ReportAllocs asks for the allocations, which are always told.
func (b *B) ReportAllocs() {}

// SetBytes says how many bytes are processed each time.
func (b *B) SetBytes(n int64) { b.bytesPerRun = n }

// ReportMetric adds a number to the result.
func (b *B) ReportMetric(n float64, unit string) {
	if b.metrics == nil {
		b.metrics = make(map[string]float64)
	}
	b.metrics[unit] = n
}

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

// Run runs a function as a benchmark of its own, and reports whether it did not fail.
func (b *B) Run(name string, f func(b *B)) bool {
	b.hasInner = true
	return runBenchmark(b.name+"/"+b.subtestName(name), &b.common, b.tells, f)
}

// runBenchmark measures a function, and prints the result if it is to be told.
func runBenchmark(name string, parent *common, tells bool, f func(b *B)) bool {
	b := &B{common: common{name: name, parent: parent, began: nanotime()}, benchFunc: f, tells: tells}
	b.measure()
	switch {
	case b.failed, b.skipped:
		b.report()
	case tells && !b.hasInner:
		result := b.result()
		write(fmt.Sprintf("%-32s\t%s\t%s\n", name, result.String(), result.MemString()))
	}
	return !b.failed
}

// RunParallel runs a function that has the measured code in a loop; one processor runs one of them.
func (b *B) RunParallel(body func(*PB)) {
	body(&PB{left: b.N})
}

// SetParallelism does nothing: one processor runs one goroutine.
func (b *B) SetParallelism(p int) {}

// PB is the loop of a parallel benchmark.
type PB struct {
	left int
}

// Next reports whether the measured code is to run once more.
func (pb *PB) Next() bool {
	pb.left--
	return pb.left >= 0
}

// measure runs the benchmark more and more often until it takes long enough. One with others inside runs once.
func (b *B) measure() {
	for n := 1; ; {
		b.runN(n)
		if b.failed || b.skipped || b.hasInner || b.elapsed >= benchmarkTime || n >= maxRuns {
			return
		}
		// As many as should do, but not all at once: the first measurements are rough.
		next := int64(maxRuns)
		if b.elapsed > 0 {
			next = int64(n) * int64(benchmarkTime+benchmarkTime/5) / int64(b.elapsed)
		}
		n = int(min(max(next, int64(n)+1), 100*int64(n), maxRuns))
	}
}

// runN runs the benchmark function once, for n runs of what it measures.
func (b *B) runN(n int) {
	b.N = n
	b.looped = 0
	b.ResetTimer()
	b.StartTimer()
	b.guard(func() { b.benchFunc(b) })
	b.StopTimer()
	b.runCleanups()
}

// Benchmark measures a function.
func Benchmark(f func(b *B)) BenchmarkResult {
	b := &B{benchFunc: f}
	b.measure()
	return b.result()
}

func (b *B) result() BenchmarkResult {
	return BenchmarkResult{b.N, b.elapsed, b.bytesPerRun, b.mallocs, b.bytes, b.metrics}
}

// NsPerOp returns the nanoseconds of one run.
func (r BenchmarkResult) NsPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

// AllocsPerOp returns the allocations of one run.
func (r BenchmarkResult) AllocsPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemAllocs) / int64(r.N)
}

// AllocedBytesPerOp returns the bytes allocated in one run.
func (r BenchmarkResult) AllocedBytesPerOp() int64 {
	if r.N <= 0 {
		return 0
	}
	return int64(r.MemBytes) / int64(r.N)
}

// String returns the runs and the nanoseconds of one, in columns.
func (r BenchmarkResult) String() string {
	return fmt.Sprintf("%8d\t%10d ns/op", r.N, r.NsPerOp())
}

// MemString returns the allocations of one run, in columns.
func (r BenchmarkResult) MemString() string {
	return strconv.FormatInt(r.AllocedBytesPerOp(), 10) + " B/op\t" + strconv.FormatInt(r.AllocsPerOp(), 10) + " allocs/op"
}

// allocated returns how many objects have been allocated so far, and how many bytes.
func allocated() (mallocs, bytes uint64) {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.Mallocs, stats.TotalAlloc
}

// AllocsPerRun returns how often f allocates, on average over runs, after a first time that does not count.
func AllocsPerRun(runs int, f func()) float64 {
	f()
	before, _ := allocated()
	for i := 0; i < runs; i++ {
		f()
	}
	after, _ := allocated()
	return float64((after - before) / uint64(runs))
}
