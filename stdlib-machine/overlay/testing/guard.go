package testing

import "fmt"

// guard calls a function of the test's. It returns when that returns, fails or skips the test; a panic goes on, but not unreported.
func (c *common) guard(f func()) {
	c.finished = false
	defer c.end()
	f()
	c.finished = true
}

func (c *common) end() {
	exited := stopGoexit()
	switch {
	case c.finished:
	case exited:
		c.Error("test executed panic(nil) or runtime.Goexit: subtest may have called FailNow on a parent test")
	default:
		c.Fail()
		for at := c; at != nil; at = at.parent {
			at.report()
		}
	}
}

// runCleanups calls what Cleanup was given.
func (c *common) runCleanups() {
	if c.cancel != nil {
		c.cancel()
	}
	for len(c.cleanups) > 0 {
		last := len(c.cleanups) - 1
		cleanup := c.cleanups[last]
		c.cleanups = c.cleanups[:last]
		c.guard(cleanup)
	}
}

// subtestName is a name without spaces, with a number if there was one of that name.
func (c *common) subtestName(name string) string {
	text := []byte(name)
	for i, char := range text {
		if char <= ' ' {
			text[i] = '_'
		}
	}
	if c.subtests == nil {
		c.subtests = make(map[string]int)
	}
	name = string(text)
	count := c.subtests[name]
	c.subtests[name] = count + 1
	if count == 0 && name != "" {
		return name
	}
	return name + fmt.Sprintf("#%02d", count)
}
