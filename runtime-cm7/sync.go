// What packages sync and internal/sync ask the runtime, by go:linkname.

package runtime

import "unsafe"

// acquire takes one from a semaphore, waiting until there is one.
func acquire(s *uint32, reason string) {
	state := lock()
	for *s == 0 {
		waitFor(unsafe.Pointer(s), reason, state)
	}
	*s--
	unlock(state)
}

// giveBack gives one back.
func giveBack(s *uint32) {
	state := lock()
	*s++
	wake(unsafe.Pointer(s), false)
	unlock(state)
}

//go:linkname syncSemacquire sync.runtime_Semacquire
func syncSemacquire(s *uint32) {
	acquire(s, "semacquire")
}

//go:linkname syncSemacquireWaitGroup sync.runtime_SemacquireWaitGroup
func syncSemacquireWaitGroup(s *uint32) {
	acquire(s, "sync.WaitGroup.Wait")
}

//go:linkname syncSemacquireRWMutexR sync.runtime_SemacquireRWMutexR
func syncSemacquireRWMutexR(s *uint32, lifo bool, skipframes int) {
	acquire(s, "sync.RWMutex.RLock")
}

//go:linkname syncSemacquireRWMutex sync.runtime_SemacquireRWMutex
func syncSemacquireRWMutex(s *uint32, lifo bool, skipframes int) {
	acquire(s, "sync.RWMutex.Lock")
}

//go:linkname syncSemacquireMutex internal/sync.runtime_SemacquireMutex
func syncSemacquireMutex(s *uint32, lifo bool, skipframes int) {
	acquire(s, "sync.Mutex.Lock")
}

//go:linkname syncSemrelease sync.runtime_Semrelease
func syncSemrelease(s *uint32, handoff bool, skipframes int) {
	giveBack(s)
}

//go:linkname syncMutexSemrelease internal/sync.runtime_Semrelease
func syncMutexSemrelease(s *uint32, handoff bool, skipframes int) {
	giveBack(s)
}

// What a lock waits for does not happen while it spins.
//
//go:linkname syncCanSpin internal/sync.runtime_canSpin
func syncCanSpin(i int) bool {
	return false
}

//go:linkname syncDoSpin internal/sync.runtime_doSpin
func syncDoSpin() {}

//go:linkname syncNanotime internal/sync.runtime_nanotime
func syncNanotime() int64 {
	return nanotime()
}

//go:linkname syncThrow sync.throw
func syncThrow(message string) {
	fatal(message)
}

//go:linkname syncFatal sync.fatal
func syncFatal(message string) {
	fatal(message)
}

//go:linkname internalSyncThrow internal/sync.throw
func internalSyncThrow(message string) {
	fatal(message)
}

//go:linkname internalSyncFatal internal/sync.fatal
func internalSyncFatal(message string) {
	fatal(message)
}

// notifyList is sync.notifyList: who waits for a sync.Cond. Tickets are given out in order; those below notify have been called.
type notifyList struct {
	wait   uint32
	notify uint32
	lock   uintptr
	head   unsafe.Pointer
	tail   unsafe.Pointer
}

//go:linkname syncNotifyListCheck sync.runtime_notifyListCheck
func syncNotifyListCheck(size uintptr) {
	if size != unsafe.Sizeof(notifyList{}) {
		fatal("sync.notifyList is not what the runtime takes it for")
	}
}

//go:linkname syncNotifyListAdd sync.runtime_notifyListAdd
func syncNotifyListAdd(l *notifyList) uint32 {
	state := lock()
	ticket := l.wait
	l.wait++
	unlock(state)
	return ticket
}

//go:linkname syncNotifyListWait sync.runtime_notifyListWait
func syncNotifyListWait(l *notifyList, ticket uint32) {
	state := lock()
	for int32(ticket-l.notify) >= 0 {
		waitFor(unsafe.Pointer(l), "sync.Cond.Wait", state)
	}
	unlock(state)
}

//go:linkname syncNotifyListNotifyAll sync.runtime_notifyListNotifyAll
func syncNotifyListNotifyAll(l *notifyList) {
	state := lock()
	l.notify = l.wait
	wake(unsafe.Pointer(l), true)
	unlock(state)
}

//go:linkname syncNotifyListNotifyOne sync.runtime_notifyListNotifyOne
func syncNotifyListNotifyOne(l *notifyList) {
	state := lock()
	if l.notify != l.wait {
		l.notify++
		// Those whose ticket has not been called wait on.
		wake(unsafe.Pointer(l), true)
	}
	unlock(state)
}

// A sync.Pool is emptied by garbage collections, of which there are none.
//
//go:linkname syncRegisterPoolCleanup sync.runtime_registerPoolCleanup
func syncRegisterPoolCleanup(cleanup func()) {}

// There is one processor, and the goroutine stays on it.
//
//go:linkname syncProcPin sync.runtime_procPin
func syncProcPin() int {
	hold()
	return 0
}

//go:linkname syncProcUnpin sync.runtime_procUnpin
func syncProcUnpin() {
	release()
}

//go:linkname atomicProcPin sync/atomic.runtime_procPin
func atomicProcPin() int {
	hold()
	return 0
}

//go:linkname atomicProcUnpin sync/atomic.runtime_procUnpin
func atomicProcUnpin() {
	release()
}

//go:linkname atomicLoadAcquintptr internal/runtime/atomic.LoadAcquintptr
func atomicLoadAcquintptr(p *uintptr) uintptr {
	return *p
}

//go:linkname atomicStoreReluintptr internal/runtime/atomic.StoreReluintptr
func atomicStoreReluintptr(p *uintptr, v uintptr) uintptr {
	*p = v
	return 0
}
