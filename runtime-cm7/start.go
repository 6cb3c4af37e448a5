// From the reset handler to main.main and back.

package runtime

// start runs the program. Called by Reset_Handler (start.s) with memory and FPU set up.
//
//export runtime_start
func start() {
	initHeap()
	initFaults()
	initMPU()
	initPackages()
	mainMain()
	exit(0)
}

// initPackages initialises all packages, and mainMain calls main.main. The compiler supplies their bodies.
func initPackages()
func mainMain()
