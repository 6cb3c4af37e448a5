// Memory protection (Armv7-M ARM B3.5): what no correct program touches.
//
// One region lies over the end of the main stack, so that a stack overflow is caught before it does harm; one over the lowest
// addresses, as far as the linker script keeps them free, so that a nil pointer of C or assembly is caught too. Everything else is
// as the default memory map has it.

package runtime

// Registers of the MPU.
const (
	registerMPUControl = 0xE000ED94
	registerMPUBase    = 0xE000ED9C
	registerMPUSize    = 0xE000EDA0
)

const (
	// mpuEnable enables the MPU and keeps the default map for what no region covers.
	mpuEnable = 1<<0 | 1<<2
	// mpuBaseValid: the base register also holds the region's number.
	mpuBaseValid = 1 << 4
	// mpuNoAccess: neither data nor instructions.
	mpuNoAccess = 1<<28 | 1<<0
)

// stackGuard is the size of the region at the end of the stack, a power of two; its size field is its logarithm less 1.
const (
	stackGuard     = 256
	stackGuardSize = 7
)

// In core.s and start.s.
func synchronize()
func nilGuardBytes() uintptr

// initMPU sets the regions up.
func initMPU() {
	if targetMPURegions == 0 {
		return
	}
	setRegion(0, stackGuardStart(current), stackGuardSize)
	if bytes := nilGuardBytes(); bytes != 0 {
		size := uint32(4)
		for bytes>>(size+1) > 1 {
			size++
		}
		setRegion(1, 0, size)
	}
	storeRegister(registerMPUControl, mpuEnable)
	synchronize()
}

// setRegion forbids a region of 2^(size+1) bytes.
func setRegion(number, base, size uint32) {
	storeRegister(registerMPUBase, base|mpuBaseValid|number)
	storeRegister(registerMPUSize, mpuNoAccess|size<<1)
}

// guardStack moves the region at the end of the stack to another goroutine's. It is valid from the next exception return on.
func guardStack(gp *g) {
	if targetMPURegions != 0 {
		storeRegister(registerMPUBase, stackGuardStart(gp)|mpuBaseValid)
	}
}

// guardHandlers puts a region at the end of the stack that handlers have when goroutines have their own.
func guardHandlers(stack uintptr) {
	if targetMPURegions != 0 {
		setRegion(2, uint32(stack), stackGuardSize)
		synchronize()
	}
}

// stackEnd returns the lowest address of a goroutine's stack.
func stackEnd(gp *g) uintptr {
	if concurrent && gp.stack != 0 {
		return gp.stack
	}
	return stackBottom()
}

// stackSize returns the size of a goroutine's stack in bytes.
func stackSize(gp *g) uintptr {
	if concurrent && gp.stack != 0 {
		return targetGoroutineStack
	}
	return stackTop() - stackBottom()
}

// stackGuardStart returns the address of the region at the end of a goroutine's stack.
func stackGuardStart(gp *g) uint32 {
	return (uint32(stackEnd(gp)) + stackGuard - 1) &^ (stackGuard - 1)
}

// isStackOverflow reports whether the stack pointer has come down to the guard, or a push was refused there.
func isStackOverflow(frame uintptr, excReturn uint32) bool {
	// While goroutines have stacks of their own, the main stack is the handlers'.
	if concurrent && excReturn&(1<<2) == 0 {
		return false
	}
	end := uintptr(stackGuardStart(current) + stackGuard)
	if frame < end {
		return true
	}
	address := uintptr(loadRegister(registerMMFAR))
	return loadRegister(registerCFSR)&cfsrMMFARValid != 0 && address >= stackEnd(current) && address < end
}
