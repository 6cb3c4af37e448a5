// Faults of the core: what was wrong, where, with which registers (Armv7-M ARM B3.2.15 to B3.2.18).

package runtime

import (
	"runtime/volatile"
	"unsafe"
)

// Registers of the System Control Space.
const (
	registerICSR  = 0xE000ED04
	registerSHCSR = 0xE000ED24
	registerCFSR  = 0xE000ED28
	registerHFSR  = 0xE000ED2C
	registerMMFAR = 0xE000ED34
	registerBFAR  = 0xE000ED38
)

const (
	// shcsrFaults enables MemManage, BusFault and UsageFault; they are HardFaults otherwise.
	shcsrFaults = 7 << 16
	// cfsrMMFARValid and cfsrBFARValid say that the address registers hold the address of the fault.
	cfsrMMFARValid = 1 << 7
	cfsrBFARValid  = 1 << 15
)

// Words of the frame that the core pushes when it takes an exception (B1.5.6), and of what Default_Handler pushes.
const (
	frameWords = "\n\tr0= r1= r2= r3=\n\tr12= lr= pc= psr="
	savedWords = "\n\tr4= r5= r6= r7=\n\tr8= r9= r10= r11="
	framePSR   = 7
)

// loadRegister reads a register of the core or a peripheral.
func loadRegister(address uintptr) uint32 {
	return volatile.LoadUint32((*uint32)(unsafe.Pointer(address)))
}

// storeRegister writes a register of the core or a peripheral.
func storeRegister(address uintptr, value uint32) {
	volatile.StoreUint32((*uint32)(unsafe.Pointer(address)), value)
}

// In core.s and start.s.
func exceptionNumber() uintptr
func stackBottom() uintptr
func stackTop() uintptr

// initFaults lets the kinds of faults be told apart, where there is somebody to tell.
func initFaults() {
	if targetSemihosting {
		storeRegister(registerSHCSR, shcsrFaults)
	}
}

// fault ends the program because of a fault or an interrupt without handler. Called by Default_Handler (exceptions.s) with the
// addresses of the exception frame and of r4 to r11, and EXC_RETURN.
//
//export runtime_fault
func fault(frame uintptr, excReturn uint32, saved uintptr) {
	// The report is no part of a program whose output nobody reads.
	if targetSemihosting {
		reportFault(frame, excReturn, saved)
	}
	exit(2)
}

// stackOverflow ends the program because the running goroutine's stack is too small.
func stackOverflow() {
	putString("runtime: goroutine stack exceeds ")
	printUint(uint(stackSize(current)))
	putString("-byte limit\n")
	fatal("stack overflow")
}

// reportFault prints what was wrong and the registers; after a stack overflow it ends the program itself.
func reportFault(frame uintptr, excReturn uint32, saved uintptr) {
	if isStackOverflow(frame, excReturn) {
		stackOverflow()
	}
	putString("fatal error: ")
	putException(exceptionNumber())
	status := loadRegister(registerCFSR)
	hard := loadRegister(registerHFSR)
	putBits(configurableFaults, status&^(cfsrMMFARValid|cfsrBFARValid))
	putBits(" - VECTTBL", hard)
	putBits(" FORCED DEBUGEVT", hard>>30)
	if status&cfsrMMFARValid != 0 {
		putString(" at ")
		putHex(loadRegister(registerMMFAR))
	}
	if status&cfsrBFARValid != 0 {
		putString(" at ")
		putHex(loadRegister(registerBFAR))
	}
	putWords(frameWords, frame)
	putWords(savedWords, saved)
	putString("\n\tsp=")
	putHex(uint32(frame) + frameBytes(frame, excReturn))
	putString(" exc_return=")
	putHex(excReturn)
	putByte('\n')
}

// configurableFaults are the bits of CFSR, from the lowest: the MemManage, BusFault and UsageFault status registers.
const configurableFaults = " IACCVIOL DACCVIOL - MUNSTKERR MSTKERR MLSPERR - -" +
	" IBUSERR PRECISERR IMPRECISERR UNSTKERR STKERR LSPERR - -" +
	" UNDEFINSTR INVSTATE INVPC NOCP - - - - UNALIGNED DIVBYZERO"

// putException prints what happened (B1.5.2).
func putException(number uintptr) {
	switch number {
	case 2:
		putString("NMI:")
	case 3:
		putString("HardFault:")
	case 4:
		putString("MemManage:")
	case 5:
		putString("BusFault:")
	case 6:
		putString("UsageFault:")
	default:
		putString("no handler for exception ")
		printUint(uint(number))
	}
}

// putBits prints the names of the bits that are set; each name has a space before it, the lowest bit's comes first.
func putBits(names string, bits uint32) {
	at := uint32(0)
	for i := 0; i < len(names); i++ {
		c := names[i]
		if c == ' ' {
			at++
		}
		if bits<<1>>at&1 != 0 {
			putByte(c)
		}
	}
}

// putWords prints words in memory: a text, and one of them after each equals sign.
func putWords(text string, address uintptr) {
	for i := 0; i < len(text); i++ {
		c := text[i]
		putByte(c)
		if c == '=' {
			putHex(loadRegister(address))
			address += 4
		}
	}
}

// frameBytes returns how far the exception moved the stack pointer: 26 words with floating-point state, 8 without, and one more if
// it had to be aligned.
func frameBytes(frame uintptr, excReturn uint32) uint32 {
	bytes := uint32(8 * 4)
	if excReturn&(1<<4) == 0 {
		bytes = 26 * 4
	}
	if loadRegister(frame+framePSR*4)&(1<<9) != 0 {
		bytes += 4
	}
	return bytes
}
