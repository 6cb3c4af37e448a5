// The monotonic clock: SysTick interrupts once a millisecond, and its counter tells the time in between (Armv7-M ARM B3.3).
// It starts when it is first asked for; a program that does not is never interrupted.

package runtime

import "runtime/volatile"

// Registers of SysTick.
const (
	registerTickControl = 0xE000E010
	registerTickReload  = 0xE000E014
	registerTickCurrent = 0xE000E018
)

const (
	// tickEnable: count processor clocks, interrupt at zero.
	tickEnable = 1<<0 | 1<<1 | 1<<2
	// tickPending is the bit of ICSR that says that SysTick's interrupt waits.
	tickPending = 1 << 26

	// tickCycles is the period; tickNanos is what it takes, nanoCycle what a cycle takes, in units of 2^-nanoShift ns.
	tickCycles = targetClockHz / 1000
	tickNanos  = tickCycles * 1_000_000_000 / targetClockHz
	nanoShift  = 20
	nanoCycle  = 1_000_000_000 << nanoShift / targetClockHz
)

// clockNanos is the time of the last tick. Only the interrupt changes it.
var clockNanos uint64

var clockRuns bool

// tick is SysTick's interrupt.
//
//export SysTick_Handler
func tick() {
	clockNanos += tickNanos
}

// startClock starts SysTick.
func startClock() {
	clockRuns = true
	storeRegister(registerTickReload, tickCycles-1)
	storeRegister(registerTickCurrent, 0)
	storeRegister(registerTickControl, tickEnable)
}

// nanotime returns the time since the clock started, in nanoseconds. It never goes back, whether interrupts are on or off.
func nanotime() int64 {
	if !clockRuns {
		startClock()
	}
	for {
		before := volatile.LoadUint64(&clockNanos)
		left := loadRegister(registerTickCurrent)
		now := before
		if loadRegister(registerICSR)&tickPending != 0 {
			// Interrupts are off, or this is one: the last tick has not been counted yet.
			left = loadRegister(registerTickCurrent)
			now += tickNanos
		}
		if volatile.LoadUint64(&clockNanos) != before {
			continue
		}
		// The counter stands at zero for the cycle in which the tick happens.
		if left != 0 {
			now += uint64(tickCycles-left) * nanoCycle >> nanoShift
		}
		return int64(now)
	}
}

// sleep waits. Down to the last tick the core sleeps.
func sleep(nanos int64) {
	end := nanotime() + nanos
	if end < nanos {
		end = 1<<63 - 1
	}
	for {
		left := end - nanotime()
		if left <= 0 {
			return
		}
		if left > tickNanos {
			waitForInterrupt()
		}
	}
}
