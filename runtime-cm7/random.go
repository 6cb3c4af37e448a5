// Random numbers that need not be unpredictable: for hash tables and package math/rand. The same program draws the same numbers on
// every run; there is no source of chance every chip has.

package runtime

// randomState is the state of a PCG generator with 64 bits of state and 32 bits of output (O'Neill, PCG: A Family of Simple Fast
// Space-Efficient Statistically Good Algorithms for Random Number Generation, variant XSH RR).
var randomState uint64 = 0x853C49E6748FEA9B

// rand32 returns 32 random bits.
func rand32() uint32 {
	state := randomState
	randomState = state*6364136223846793005 + 1442695040888963407
	mixed := uint32((state>>18 ^ state) >> 27)
	turn := uint32(state >> 59)
	return mixed>>turn | mixed<<(-turn&31)
}

// rand returns 64 random bits. Other packages reach it by go:linkname.
func rand() uint64 {
	return uint64(rand32())<<32 | uint64(rand32())
}

// randn returns a random number below n, which is not 0; small numbers are slightly more likely.
func randn(n uint32) uint32 {
	return uint32(uint64(rand32()) * uint64(n) >> 32)
}
