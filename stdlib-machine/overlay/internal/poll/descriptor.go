package poll

import (
	"syscall"
	"time"
)

// FD is a descriptor of a system that has none to wait for: nothing can be done with it.
type FD struct {
	// Sysfd is the system's number.
	Sysfd int
	// IsStream is for descriptors without messages.
	IsStream bool
	// ZeroReadIsEOF is for descriptors where reading nothing means the end.
	ZeroReadIsEOF bool
}

// Init fails.
func (fd *FD) Init(net string, pollable bool) error { return syscall.ENOTSUP }

// Close does nothing.
func (fd *FD) Close() error { return nil }

// Accept fails.
func (fd *FD) Accept() (int, syscall.Sockaddr, string, error) {
	return -1, nil, "accept", syscall.ENOTSUP
}

// Shutdown fails.
func (fd *FD) Shutdown(how int) error { return syscall.ENOTSUP }

// Read fails.
func (fd *FD) Read(p []byte) (int, error) { return 0, syscall.ENOTSUP }

// Write fails.
func (fd *FD) Write(p []byte) (int, error) { return 0, syscall.ENOTSUP }

// SetDeadline fails.
func (fd *FD) SetDeadline(t time.Time) error { return ErrNoDeadline }

// SetReadDeadline fails.
func (fd *FD) SetReadDeadline(t time.Time) error { return ErrNoDeadline }

// SetWriteDeadline fails.
func (fd *FD) SetWriteDeadline(t time.Time) error { return ErrNoDeadline }

// RawControl fails.
func (fd *FD) RawControl(f func(uintptr)) error { return syscall.ENOTSUP }

// RawRead fails.
func (fd *FD) RawRead(f func(uintptr) bool) error { return syscall.ENOTSUP }

// RawWrite fails.
func (fd *FD) RawWrite(f func(uintptr) bool) error { return syscall.ENOTSUP }
