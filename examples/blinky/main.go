// Blinky turns the board's LED on and off, each for half a second.
package main

import (
	"machine"
	"time"
)

func main() {
	led := machine.LED
	led.Configure(machine.PinConfig{Mode: machine.PinOutput})
	for {
		led.High()
		time.Sleep(500 * time.Millisecond)

		led.Low()
		time.Sleep(500 * time.Millisecond)
	}
}
