//go:build an500

// The lights and buttons of the MPS2 board (Arm DAI0500, Application Note AN500, FPGA system control and I/O). QEMU has no GPIO ports
// on this machine.

package machine

import (
	"runtime/volatile"
	"unsafe"
)

// The lines that are used like pins.
const (
	LED0 Pin = iota
	LED1
	BUTTON0
	BUTTON1
)

// Modes of a pin. Lights are always outputs and buttons always inputs.
const (
	PinOutput PinMode = iota
	PinInput
	PinInputPulldown
	PinInputPullup
	PinInputFloating = PinInput
)

// fpgaio is the register block of the FPGA's I/O.
type fpgaio struct {
	led     volatile.Register32
	debug   volatile.Register32
	buttons volatile.Register32
}

// fpgaIO is its address.
const fpgaIO = 0x40028000

// registers returns the register block.
func registers() *fpgaio {
	return (*fpgaio)(unsafe.Pointer(uintptr(fpgaIO)))
}

// Configure does nothing: the lines need no set-up.
func (p Pin) Configure(config PinConfig) {}

// Set turns a light on or off.
func (p Pin) Set(high bool) {
	if p > LED1 {
		return
	}
	led := &registers().led
	if high {
		led.SetBits(1 << p)
	} else {
		led.ClearBits(1 << p)
	}
}

// Get returns whether a light is on or a button pressed.
func (p Pin) Get() bool {
	switch p {
	case LED0, LED1:
		return registers().led.HasBits(1 << p)
	case BUTTON0, BUTTON1:
		return registers().buttons.HasBits(1 << (p - BUTTON0))
	}
	return false
}

// driven returns whether a light is on.
func (p Pin) driven() bool {
	return p.Get()
}
