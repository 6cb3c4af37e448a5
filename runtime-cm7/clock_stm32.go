//go:build stm32

// TIM5 as the clock's counter: 32 bits wide, at the same place in every STM32F7 and H7, and clocked by what the RCC says rather than by
// the core alone. It ticks when it wraps, and its first compare unit wakes a sleeping core (RM0433 chapter 40, General-purpose timers).

package runtime

// Registers of TIM5, and of the NVIC for its interrupt.
const (
	timerControl   = 0x40000C00
	timerInterrupt = 0x40000C0C
	timerStatus    = 0x40000C10
	timerCounter   = 0x40000C24
	timerCompare1  = 0x40000C34

	timerIRQ       = 50
	timerNVICSet   = 0xE000E100 + timerIRQ/32*4
	timerNVICBit   = 1 << (timerIRQ % 32)
	timerClockBit  = 1 << 3
	timerUpdateBit = 1 << 0
	timerMatch1Bit = 1 << 1
	timerEnableBit = 1 << 0
)

const (
	// tickNanos is how long the counter takes to wrap.
	tickNanos = 1_000_000_000 << 32 / targetClockHz
	// cycleNanos is the number of counts in a nanosecond, in units of 2^-32.
	cycleNanos = targetClockHz << 32 / 1_000_000_000
	// shortestSleep is the least number of counts for which the core is put to sleep: more than setting that up takes.
	shortestSleep = 64
)

// tick is TIM5's interrupt: the counter has wrapped, or a sleep is over.
//
//export TIM5_IRQHandler
func tick() {
	status := loadRegister(timerStatus)
	// Writing zeros clears bits; reading back waits until the request is gone.
	storeRegister(timerStatus, ^status)
	loadRegister(timerStatus)
	if status&timerUpdateBit != 0 {
		clockNanos += tickNanos
	}
}

// sliceInterrupt is SysTick's interrupt.
//
//export SysTick_Handler
func sliceInterrupt() {
	sliceTick()
}

// Registers of SysTick (Armv7-M ARM B3.3).
const (
	registerTickControl = 0xE000E010
	registerTickReload  = 0xE000E014
	registerTickCurrent = 0xE000E018

	// tickEnable: count processor clocks, interrupt at zero.
	tickEnable = 1<<0 | 1<<1 | 1<<2
)

// startSlices lets SysTick call sliceTick every millisecond.
func startSlices() {
	storeRegister(registerTickReload, targetClockHz/1000-1)
	storeRegister(registerTickCurrent, 0)
	storeRegister(registerTickControl, tickEnable)
}

// startClock starts the counter.
func startClock() {
	storeRegister(timerClockEnable, loadRegister(timerClockEnable)|timerClockBit)
	// The clock runs two cycles after the write has arrived, which reading back waits for.
	loadRegister(timerClockEnable)
	storeRegister(timerInterrupt, timerUpdateBit|timerMatch1Bit)
	storeRegister(timerControl, timerEnableBit)
	storeRegister(timerNVICSet, timerNVICBit)
}

// clockCycles returns the counts since the last tick.
func clockCycles() uint32 {
	return loadRegister(timerCounter)
}

// tickPending reports whether a tick waits to be counted.
func tickPending() bool {
	return loadRegister(timerStatus)&timerUpdateBit != 0
}

// sleepAtMost waits for an interrupt, or for so many nanoseconds. Interrupts are held off.
func sleepAtMost(nanos int64) {
	// A longer sleep is several.
	const longest = 1 << 30
	if nanos > longest {
		nanos = longest
	}
	cycles := uint32(uint64(uint32(nanos)) * cycleNanos >> 32)
	if cycles < shortestSleep {
		return
	}
	storeRegister(timerCompare1, loadRegister(timerCounter)+cycles)
	waitForInterrupt()
}
