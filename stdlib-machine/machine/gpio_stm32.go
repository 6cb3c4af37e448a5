//go:build stm32

// Pins of the STM32F7 and H7 (RM0433 chapter 11, General-purpose I/Os).

package machine

import (
	"runtime/volatile"
	"unsafe"
)

// Modes of a pin.
const (
	// PinOutput drives both levels.
	PinOutput PinMode = iota
	// PinInputFloating has no pull resistor.
	PinInputFloating
	// PinInputPulldown has a resistor to ground.
	PinInputPulldown
	// PinInputPullup has a resistor to the supply.
	PinInputPullup
	// PinInputAnalog has the digital part off: on the H7 the state after reset.
	PinInputAnalog
	// PinOutputOpenDrain drives only the low level.
	PinOutputOpenDrain
	// PinInput is an input that somebody else drives.
	PinInput = PinInputFloating
)

const (
	// gpioStride is the distance from one port to the next; port A is at gpioBase.
	gpioStride = 0x400

	// Registers of a port, by their offset.
	gpioMODER  = 0x00
	gpioOTYPER = 0x04
	gpioPUPDR  = 0x0C
	gpioIDR    = 0x10
	gpioODR    = 0x14
	gpioBSRR   = 0x18

	gpioModeInput  = 0
	gpioModeOutput = 1
	gpioModeAnalog = 3

	gpioPullUp   = 1
	gpioPullDown = 2
)

// register returns a register of the pin's port.
func (p Pin) register(offset uintptr) *uint32 {
	return (*uint32)(unsafe.Pointer(gpioBase + uintptr(p>>4)*gpioStride + offset))
}

// mask returns the pin's bit in the registers with one bit for each pin.
func (p Pin) mask() uint32 {
	return 1 << (p & 15)
}

// setField writes the pin's field of width bits in a register with one field for each pin.
func (p Pin) setField(offset uintptr, width Pin, value uint32) {
	register := p.register(offset)
	position := p & 15 * width
	mask := uint32(1)<<width - 1
	volatile.StoreUint32(register, volatile.LoadUint32(register)&^(mask<<position)|value<<position)
}

// Configure sets the pin up, and turns its port's clock on.
func (p Pin) Configure(config PinConfig) {
	enable := (*uint32)(unsafe.Pointer(uintptr(gpioClockEnable)))
	volatile.StoreUint32(enable, volatile.LoadUint32(enable)|1<<(p>>4))
	// The clock runs two cycles after the write has arrived, which reading back waits for (RM0433 8.5.10).
	volatile.LoadUint32(enable)

	mode, pull, openDrain := uint32(gpioModeInput), uint32(0), uint32(0)
	switch config.Mode {
	case PinOutput:
		mode = gpioModeOutput
	case PinOutputOpenDrain:
		mode = gpioModeOutput
		openDrain = 1
	case PinInputPulldown:
		pull = gpioPullDown
	case PinInputPullup:
		pull = gpioPullUp
	case PinInputAnalog:
		mode = gpioModeAnalog
	}
	p.setField(gpioOTYPER, 1, openDrain)
	p.setField(gpioPUPDR, 2, pull)
	p.setField(gpioMODER, 2, mode)
}

// Set sets the pin to the high or the low level. The pin has been configured as an output.
func (p Pin) Set(high bool) {
	mask := p.mask()
	if !high {
		mask <<= 16
	}
	volatile.StoreUint32(p.register(gpioBSRR), mask)
}

// Get returns the level of the pin.
func (p Pin) Get() bool {
	return volatile.LoadUint32(p.register(gpioIDR))&p.mask() != 0
}

// driven returns the level the pin is set to.
func (p Pin) driven() bool {
	return volatile.LoadUint32(p.register(gpioODR))&p.mask() != 0
}

// PortMaskSet returns the register that sets the pin, and the value to write to it.
func (p Pin) PortMaskSet() (*uint32, uint32) {
	return p.register(gpioBSRR), p.mask()
}

// PortMaskClear returns the register that clears the pin, and the value to write to it.
func (p Pin) PortMaskClear() (*uint32, uint32) {
	return p.register(gpioBSRR), p.mask() << 16
}
