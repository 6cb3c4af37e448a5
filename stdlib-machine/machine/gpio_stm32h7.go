//go:build stm32h7

// Pins of the STM32H7 (RM0433 chapter 11, General-purpose I/Os).

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
	// PinInputAnalog is the state after reset: the digital part is off.
	PinInputAnalog
	// PinOutputOpenDrain drives only the low level.
	PinOutputOpenDrain
	// PinInput is an input that somebody else drives.
	PinInput = PinInputFloating
)

// gpioPort is the register block of a port.
type gpioPort struct {
	moder   volatile.Register32
	otyper  volatile.Register32
	ospeedr volatile.Register32
	pupdr   volatile.Register32
	idr     volatile.Register32
	odr     volatile.Register32
	bsrr    volatile.Register32
	lckr    volatile.Register32
	afrl    volatile.Register32
	afrh    volatile.Register32
}

const (
	// gpioBase is the address of port A; the others follow at gpioStride.
	gpioBase   = 0x58020000
	gpioStride = 0x400
	// rccAHB4ENR holds the ports' clock enables, port A's in bit 0.
	rccAHB4ENR = 0x580244E0

	gpioModeInput  = 0
	gpioModeOutput = 1
	gpioModeAnalog = 3

	gpioPullUp   = 1
	gpioPullDown = 2
)

// port returns the registers of the pin's port.
func (p Pin) port() *gpioPort {
	return (*gpioPort)(unsafe.Pointer(gpioBase + uintptr(p>>4)*gpioStride))
}

// mask returns the pin's bit in the registers with one bit for each pin.
func (p Pin) mask() uint32 {
	return 1 << (p & 15)
}

// Configure sets the pin up, and turns its port's clock on.
func (p Pin) Configure(config PinConfig) {
	enable := (*volatile.Register32)(unsafe.Pointer(uintptr(rccAHB4ENR)))
	enable.SetBits(1 << (p >> 4))
	// The clock runs two cycles after the write has arrived, which reading back waits for (RM0433 8.5.10).
	enable.Get()

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
	port := p.port()
	position := uint8(p & 15)
	port.otyper.ReplaceBits(openDrain, 1, position)
	port.pupdr.ReplaceBits(pull, 3, position*2)
	port.moder.ReplaceBits(mode, 3, position*2)
}

// Set sets the pin to the high or the low level. The pin has been configured as an output.
func (p Pin) Set(high bool) {
	mask := p.mask()
	if !high {
		mask <<= 16
	}
	p.port().bsrr.Set(mask)
}

// Get returns the level of the pin.
func (p Pin) Get() bool {
	return p.port().idr.HasBits(p.mask())
}

// driven returns the level the pin is set to.
func (p Pin) driven() bool {
	return p.port().odr.HasBits(p.mask())
}

// PortMaskSet returns the register that sets the pin, and the value to write to it.
func (p Pin) PortMaskSet() (*uint32, uint32) {
	return &p.port().bsrr.Reg, p.mask()
}

// PortMaskClear returns the register that clears the pin, and the value to write to it.
func (p Pin) PortMaskClear() (*uint32, uint32) {
	return &p.port().bsrr.Reg, p.mask() << 16
}
