//go:build stm32h7

package runtime

// timerClockEnable is RCC_APB1LENR (RM0433 8.7.45).
const timerClockEnable = 0x580244E8
