//go:build !stm32

// SysTick as the clock's counter: a tick each millisecond (Armv7-M ARM B3.3).

package runtime

// Registers of SysTick.
const (
	registerTickControl = 0xE000E010
	registerTickReload  = 0xE000E014
	registerTickCurrent = 0xE000E018
)

const (
	// tickEnable: count processor clocks, interrupt at zero.
	tickEnable = 1<<0 | 1<<1 | 1<<2
	// icsrTickPending is the bit of ICSR that says that SysTick's interrupt waits.
	icsrTickPending = 1 << 26

	tickCycles = targetClockHz / 1000
	tickNanos  = tickCycles * 1_000_000_000 / targetClockHz
)

// tick is SysTick's interrupt.
//
//export SysTick_Handler
func tick() {
	clockNanos += tickNanos
	sliceTick()
}

// startSlices lets sliceTick be called: it is, as long as the clock runs.
func startSlices() {}

// startClock starts the counter.
func startClock() {
	storeRegister(registerTickReload, tickCycles-1)
	storeRegister(registerTickCurrent, 0)
	storeRegister(registerTickControl, tickEnable)
}

// clockCycles returns the counts since the last tick. The counter runs down and stands at zero for the cycle in which the tick happens.
func clockCycles() uint32 {
	left := loadRegister(registerTickCurrent)
	if left == 0 {
		return 0
	}
	return tickCycles - left
}

// tickPending reports whether a tick waits to be counted.
func tickPending() bool {
	return loadRegister(registerICSR)&icsrTickPending != 0
}

// sleepAtMost waits for an interrupt, if the next tick comes soon enough. Interrupts are held off.
func sleepAtMost(nanos int64) {
	if nanos > tickNanos {
		waitForInterrupt()
	}
}
