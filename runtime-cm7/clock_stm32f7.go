//go:build stm32f7

package runtime

// timerClockEnable is RCC_APB1ENR (RM0410 5.3.13).
const timerClockEnable = 0x40023840
