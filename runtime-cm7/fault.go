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

// exceptionFrame is what the core pushes when it takes an exception (B1.5.6).
type exceptionFrame struct {
	r0, r1, r2, r3, r12, lr, pc, xpsr uint32
}

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

// fault reports a fault or an interrupt without handler and ends the program. Called by Default_Handler (exceptions.s) with the
// exception frame, EXC_RETURN, and r4 to r11.
//
//export runtime_fault
func fault(frame *exceptionFrame, excReturn uint32, saved *[8]uint32) {
	if !targetSemihosting {
		halt()
	}
	// What the program printed before comes first.
	if isStackOverflow(frame, excReturn) {
		putString("runtime: goroutine stack exceeds ")
		printUint(uint(stackTop() - stackBottom()))
		putString("-byte limit\n")
		fatal("stack overflow")
	}
	putString("fatal error: ")
	putString(exceptionName(exceptionNumber()))
	putByte('\n')
	printCauses()
	printRegisters(frame, excReturn, saved)
	exit(2)
}

// exceptionName returns what happened (B1.5.2).
func exceptionName(number uintptr) string {
	switch number {
	case 2:
		return "non-maskable interrupt"
	case 3:
		return "HardFault"
	case 4:
		return "MemManage fault"
	case 5:
		return "BusFault"
	case 6:
		return "UsageFault"
	}
	return "interrupt without handler"
}

// printCauses prints the bits of the fault status registers.
func printCauses() {
	status := loadRegister(registerCFSR)
	for bit := uint32(0); bit < 32; bit++ {
		if status>>bit&1 != 0 {
			printCause(configurableFault(bit))
		}
	}
	if status&cfsrMMFARValid != 0 {
		printNamed("\taddress ", loadRegister(registerMMFAR))
		putByte('\n')
	}
	if status&cfsrBFARValid != 0 {
		printNamed("\taddress ", loadRegister(registerBFAR))
		putByte('\n')
	}
	hard := loadRegister(registerHFSR)
	if hard&(1<<1) != 0 {
		printCause("VECTTBL: bus error on reading the vector table")
	}
	if hard&(1<<30) != 0 {
		printCause("FORCED: a fault that could not be handled")
	}
	if hard&(1<<31) != 0 {
		printCause("DEBUGEVT: breakpoint without debugger")
	}
	if exception := exceptionNumber(); exception >= 16 {
		putString("\tIRQ ")
		printUint(uint(exception - 16))
		putByte('\n')
	}
}

// printCause prints a line, nothing for no cause.
func printCause(cause string) {
	if len(cause) != 0 {
		putByte('\t')
		putString(cause)
		putByte('\n')
	}
}

// configurableFault names a bit of CFSR: the MemManage, BusFault and UsageFault status registers side by side.
func configurableFault(bit uint32) string {
	switch bit {
	case 0:
		return "IACCVIOL: instruction fetch from a protected address"
	case 1:
		return "DACCVIOL: access to a protected address"
	case 3:
		return "MUNSTKERR: protected address on returning from an exception"
	case 4:
		return "MSTKERR: protected address on taking an exception"
	case 5:
		return "MLSPERR: protected address on saving floating-point registers"
	case 8:
		return "IBUSERR: bus error on an instruction fetch"
	case 9:
		return "PRECISERR: bus error on an access"
	case 10:
		return "IMPRECISERR: bus error on an earlier access"
	case 11:
		return "UNSTKERR: bus error on returning from an exception"
	case 12:
		return "STKERR: bus error on taking an exception"
	case 13:
		return "LSPERR: bus error on saving floating-point registers"
	case 16:
		return "UNDEFINSTR: undefined instruction"
	case 17:
		return "INVSTATE: invalid state, such as a jump to an even address"
	case 18:
		return "INVPC: invalid EXC_RETURN"
	case 19:
		return "NOCP: coprocessor disabled or absent"
	case 24:
		return "UNALIGNED: unaligned access"
	case 25:
		return "DIVBYZERO: division by zero"
	}
	return ""
}

// printRegisters prints the registers at the time of the fault.
func printRegisters(frame *exceptionFrame, excReturn uint32, saved *[8]uint32) {
	printNamed("\tpc  ", frame.pc)
	printNamed("  lr  ", frame.lr)
	printNamed("  sp  ", uint32(uintptr(unsafe.Pointer(frame)))+frameBytes(frame, excReturn))
	printNamed("  psr ", frame.xpsr)
	printNamed("\n\tr0  ", frame.r0)
	printNamed("  r1  ", frame.r1)
	printNamed("  r2  ", frame.r2)
	printNamed("  r3  ", frame.r3)
	printNamed("\n\tr4  ", saved[0])
	printNamed("  r5  ", saved[1])
	printNamed("  r6  ", saved[2])
	printNamed("  r7  ", saved[3])
	printNamed("\n\tr8  ", saved[4])
	printNamed("  r9  ", saved[5])
	printNamed("  r10 ", saved[6])
	printNamed("  r11 ", saved[7])
	printNamed("\n\tr12 ", frame.r12)
	printNamed("  exc_return ", excReturn)
	putByte('\n')
}

// frameBytes returns how far the exception moved the stack pointer: 26 words with floating-point state, 8 without, and one more if
// it had to be aligned.
func frameBytes(frame *exceptionFrame, excReturn uint32) uint32 {
	bytes := uint32(8 * 4)
	if excReturn&(1<<4) == 0 {
		bytes = 26 * 4
	}
	if frame.xpsr&(1<<9) != 0 {
		bytes += 4
	}
	return bytes
}

// printNamed prints a label and a word in hexadecimal with all its digits.
func printNamed(label string, word uint32) {
	putString(label)
	putString("0x")
	for shift := 28; shift >= 0; shift -= 4 {
		digit := byte(word >> uint(shift) & 0xF)
		if digit >= 10 {
			digit += 'a' - '0' - 10
		}
		putByte('0' + digit)
	}
}
