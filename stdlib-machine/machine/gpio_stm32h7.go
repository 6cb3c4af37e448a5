//go:build stm32h7

package machine

const (
	gpioBase = 0x58020000
	// gpioClockEnable is RCC_AHB4ENR (RM0433 8.7.43): port A in bit 0.
	gpioClockEnable = 0x580244E0
)
