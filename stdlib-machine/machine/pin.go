// Package machine gives access to the hardware of the board a program is compiled for. Names and meaning follow TinyGo's package of
// the same name.
package machine

// Pin is a pin of the chip, or another line that is used like one. Its names are constants of the chip (PA0) or of the board (LED).
type Pin uint8

// NoPin is no pin.
const NoPin = Pin(0xFF)

// PinMode says what a pin is used for.
type PinMode uint8

// PinConfig says how a pin is set up.
type PinConfig struct {
	Mode PinMode
}

// High sets the pin to the high level. The pin has been configured as an output.
func (p Pin) High() {
	p.Set(true)
}

// Low sets the pin to the low level. The pin has been configured as an output.
func (p Pin) Low() {
	p.Set(false)
}

// Toggle changes the level of the pin. The pin has been configured as an output.
func (p Pin) Toggle() {
	p.Set(!p.driven())
}
