package testing

// verbose: every test is named, and what it notes is shown at once.
var verbose bool

// M runs the tests of a program, and is what its TestMain is called with.
type M struct {
	tests      []InternalTest
	benchmarks []InternalBenchmark
	exitCode   int
}

// MainStart and MainEnd are what the main function that `vole test` writes begins and ends with.
func MainStart(isVerbose bool, tests []InternalTest, benchmarks []InternalBenchmark) *M {
	verbose = isVerbose
	return &M{tests: tests, benchmarks: benchmarks}
}

func MainEnd(m *M) {
	exit(m.exitCode)
}

// Run runs the tests, then the benchmarks, and returns the program's exit code: 0 if all passed.
func (m *M) Run() int {
	passed := true
	for _, test := range m.tests {
		if !runTest(test.Name, nil, test.F) {
			passed = false
		}
	}
	if passed {
		for _, benchmark := range m.benchmarks {
			if !runBenchmark(benchmark.Name, nil, true, benchmark.F) {
				passed = false
			}
		}
	}
	if len(m.tests) == 0 && len(m.benchmarks) == 0 {
		write("testing: warning: no tests to run\n")
	}
	if !passed {
		write("FAIL\n")
		m.exitCode = 1
	} else if verbose || len(m.benchmarks) > 0 {
		write("PASS\n")
	}
	return m.exitCode
}

// Short reports whether tests should take little time: on a microcontroller, always.
func Short() bool { return true }

// Verbose reports whether every test is named.
func Verbose() bool { return verbose }

// Testing reports whether the program was made by `vole test`.
func Testing() bool { return true }

// CoverMode returns the mode of test coverage, of which there is none.
func CoverMode() string { return "" }
