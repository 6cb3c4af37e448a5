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

// Registers of the FPGA's I/O.
const (
	fpgaioLED     = 0x40028000
	fpgaioButtons = 0x40028008
)

// register returns a register of the FPGA's I/O.
func register(address uintptr) *uint32 {
	return (*uint32)(unsafe.Pointer(address))
}

// Configure does nothing: the lines need no set-up.
func (p Pin) Configure(config PinConfig) {}

// Set turns a light on or off.
func (p Pin) Set(high bool) {
	if p > LED1 {
		return
	}
	lights := volatile.LoadUint32(register(fpgaioLED)) &^ (1 << p)
	if high {
		lights |= 1 << p
	}
	volatile.StoreUint32(register(fpgaioLED), lights)
}

// Get returns whether a light is on or a button pressed.
func (p Pin) Get() bool {
	switch p {
	case LED0, LED1:
		return volatile.LoadUint32(register(fpgaioLED))>>p&1 != 0
	case BUTTON0, BUTTON1:
		return volatile.LoadUint32(register(fpgaioButtons))>>(p-BUTTON0)&1 != 0
	}
	return false
}

// driven returns whether a light is on.
func (p Pin) driven() bool {
	return p.Get()
}
