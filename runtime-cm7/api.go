// The public functions of package runtime that make sense without an operating system.

package runtime

// GOOS and GOARCH name the target as go/build does.
const (
	GOOS   = "noos"
	GOARCH = "arm"
)

// Compiler is the name of the compiler that built the program.
const Compiler = "vole"

// Version returns the version of Go that the compiler accepts.
func Version() string {
	return "go1.24"
}

// GOROOT returns the root of the Go tree, of which a chip has none.
func GOROOT() string {
	return ""
}

// GC does nothing: memory is never collected.
func GC() {}

// KeepAlive marks x as needed up to here.
//
//go:noinline
func KeepAlive(x any) {}

// NumCPU returns the number of cores the program runs on.
func NumCPU() int {
	return 1
}

// GOMAXPROCS returns how many goroutines run at the same time; it cannot be changed.
func GOMAXPROCS(n int) int {
	return 1
}

// NumCgoCall returns the number of calls of C functions.
func NumCgoCall() int64 {
	return 0
}

// LockOSThread and UnlockOSThread do nothing: there are no threads.
func LockOSThread()   {}
func UnlockOSThread() {}

// Breakpoint stops the program in the debugger; without one it is a fault.
func Breakpoint() {
	trap()
}

// trap executes an undefined instruction. Code generation supplies it.
func trap()

// SetFinalizer does nothing: no object is ever freed.
func SetFinalizer(obj any, finalizer any) {}

// A MemStats records statistics about the heap.
type MemStats struct {
	// Alloc and TotalAlloc are the bytes allocated; nothing is freed.
	Alloc      uint64
	TotalAlloc uint64
	// Sys is the size of the heap in bytes.
	Sys uint64
	// Mallocs is the number of objects allocated, Frees that of objects freed.
	Mallocs uint64
	Frees   uint64
	// HeapAlloc, HeapSys and HeapInuse are Alloc and Sys again; HeapIdle is what is left.
	HeapAlloc   uint64
	HeapSys     uint64
	HeapIdle    uint64
	HeapInuse   uint64
	HeapObjects uint64
	// NumGC is the number of collections.
	NumGC uint32
}

// ReadMemStats fills in statistics about the heap.
func ReadMemStats(m *MemStats) {
	used := uint64(heapNext - heapStart())
	size := uint64(heapEnd() - heapStart())
	*m = MemStats{
		Alloc:       used,
		TotalAlloc:  used,
		Sys:         size,
		Mallocs:     uint64(heapObjects),
		HeapAlloc:   used,
		HeapSys:     size,
		HeapIdle:    size - used,
		HeapInuse:   used,
		HeapObjects: uint64(heapObjects),
	}
}
