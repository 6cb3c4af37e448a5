package testing

import (
	"context"
	"os"
)

// Setenv sets an environment variable until the test is over.
func (c *common) Setenv(key, value string) {
	before, had := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if had {
			os.Setenv(key, before)
			return
		}
		os.Unsetenv(key)
	})
}

// TempDir returns a new folder, which is removed when the test is over; where none can be made, the test fails.
func (c *common) TempDir() string {
	dir, err := os.MkdirTemp("", "")
	if err != nil {
		c.Fatalf("TempDir: %v", err)
	}
	c.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// Context returns a context that is cancelled just before the functions of Cleanup are called.
func (c *common) Context() context.Context {
	if c.context == nil {
		c.context, c.cancel = context.WithCancel(context.Background())
	}
	return c.context
}
