// What packages os, syscall and a few others about the system ask the runtime, by go:linkname. A program has no arguments and no environment.

package runtime

//go:linkname syscallEnvs syscall.runtime_envs
func syscallEnvs() []string {
	return nil
}

//go:linkname syscallSetenv syscall.runtimeSetenv
func syscallSetenv(key, value string) {}

//go:linkname syscallUnsetenv syscall.runtimeUnsetenv
func syscallUnsetenv(key string) {}

// There are no pages: the size of the smallest region that memory protection knows.
//
//go:linkname syscallGetpagesize syscall.Getpagesize
func syscallGetpagesize() int {
	return 32
}

//go:linkname syscallExit syscall.Exit
func syscallExit(code int) {
	exit(code)
}

// procExit ends the program. Package syscall reaches it by go:linkname.
func procExit(code int32) {
	exit(int(code))
}

//go:linkname syscallClockTimeGet syscall.clock_time_get
func syscallClockTimeGet(id uint32, precision uint64, time *uint64) uint32 {
	*time = uint64(nanotime())
	return 0
}

// consoleRead reads from the console, on which nobody types. Package syscall reaches it by go:linkname.
func consoleRead(p *byte, n int) int {
	return 0
}

//go:linkname osArgs os.runtime_args
func osArgs() []string {
	return []string{targetName}
}

//go:linkname osBeforeExit os.runtime_beforeExit
func osBeforeExit(code int) {}

//go:linkname osSigpipe os.sigpipe
func osSigpipe() {}

// What the program was built from, it does not know.
//
//go:linkname debugModinfo runtime/debug.modinfo
func debugModinfo() string {
	return ""
}

// cryptoIndicator says whether the cryptography used since it was reset was approved.
var cryptoIndicator uint8

//go:linkname cryptoGetIndicator crypto/internal/fips140.getIndicator
func cryptoGetIndicator() uint8 {
	return cryptoIndicator
}

//go:linkname cryptoSetIndicator crypto/internal/fips140.setIndicator
func cryptoSetIndicator(indicator uint8) {
	cryptoIndicator = indicator
}

//go:linkname cryptoFatal crypto/rand.fatal
func cryptoFatal(message string) {
	fatal(message)
}
