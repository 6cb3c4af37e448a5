//go:build stm32f7

package machine

const (
	gpioBase = 0x40020000
	// gpioClockEnable is RCC_AHB1ENR (RM0410 5.3.10): port A in bit 0.
	gpioClockEnable = 0x40023830
)
