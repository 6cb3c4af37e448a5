package os

import (
	"io"
	"io/fs"
	"sync/atomic"
	"syscall"
	"time"
)

// file is an open file: one of the console's descriptors, or any other number, which nothing can be done with.
type file struct {
	fd     int
	name   string
	closed bool
	// appendMode is for files opened to be appended to, dirinfo for folders.
	appendMode bool
	dirinfo    atomic.Pointer[dirInfo]
}

// dirInfo is how far a folder has been read.
type dirInfo struct{}

// NewFile returns a file for a descriptor.
//
//vole:pure
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	return &File{&file{fd: int(fd), name: name}}
}

// Fd returns the descriptor; of a closed file, none.
func (f *File) Fd() uintptr {
	if f == nil || f.closed {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

// checkValid returns an error unless f is an open file.
func (f *File) checkValid(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

// failed is the error of an operation on f that is not possible.
func (f *File) failed(op string, err error) error {
	if invalid := f.checkValid(op); invalid != nil {
		return invalid
	}
	return &PathError{Op: op, Path: f.name, Err: err}
}

// Close closes the file.
func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	return f.file.close()
}

func (f *file) close() error {
	if f.closed {
		return &PathError{Op: "close", Path: f.name, Err: ErrClosed}
	}
	f.closed = true
	if err := syscall.Close(f.fd); err != nil {
		return &PathError{Op: "close", Path: f.name, Err: err}
	}
	return nil
}

func (f *File) read(b []byte) (n int, err error) {
	n, err = syscall.Read(f.fd, b)
	if n == 0 && err == nil && len(b) > 0 {
		err = io.EOF
	}
	return n, err
}

func (f *File) write(b []byte) (n int, err error) {
	return syscall.Write(f.fd, b)
}

func (f *File) pread(b []byte, off int64) (n int, err error)  { return 0, syscall.ESPIPE }
func (f *File) pwrite(b []byte, off int64) (n int, err error) { return 0, syscall.ESPIPE }

func (f *File) seek(offset int64, whence int) (int64, error) {
	return syscall.Seek(f.fd, offset, whence)
}

// Stat describes the file: a terminal.
func (f *File) Stat() (FileInfo, error) {
	if err := f.checkValid("stat"); err != nil {
		return nil, err
	}
	return &fileStat{name: f.name, mode: ModeDevice | ModeCharDevice | 0o620}, nil
}

// Sync has nothing to write back: what has been written is on its way.
func (f *File) Sync() error { return f.checkValid("sync") }

// Truncate fails.
func (f *File) Truncate(size int64) error { return f.failed("truncate", syscall.EINVAL) }

// Chown fails.
func (f *File) Chown(uid, gid int) error { return f.failed("chown", syscall.ENOSYS) }

// Chdir fails.
func (f *File) Chdir() error { return f.failed("chdir", syscall.ENOTDIR) }

func (f *File) chmod(mode FileMode) error { return f.failed("chmod", syscall.ENOSYS) }

func (f *File) readdir(n int, mode readdirMode) (names []string, dirents []DirEntry, infos []FileInfo, err error) {
	return nil, nil, nil, f.failed("readdirent", syscall.ENOTDIR)
}

func (f *File) setDeadline(t time.Time) error      { return f.noDeadline() }
func (f *File) setReadDeadline(t time.Time) error  { return f.noDeadline() }
func (f *File) setWriteDeadline(t time.Time) error { return f.noDeadline() }

func (f *File) noDeadline() error {
	if err := f.checkValid("SetDeadline"); err != nil {
		return err
	}
	return ErrNoDeadline
}

// epipecheck looks for a broken pipe, which the console is not.
func epipecheck(file *File, err error) {}

// rawConn is a file's descriptor as the system knows it.
type rawConn struct {
	file *File
}

func newRawConn(file *File) (*rawConn, error) {
	return &rawConn{file}, nil
}

// Control calls f with the descriptor.
func (c *rawConn) Control(f func(fd uintptr)) error {
	if err := c.file.checkValid("SyscallConn.Control"); err != nil {
		return err
	}
	f(c.file.Fd())
	return nil
}

// Read calls f until it is done.
func (c *rawConn) Read(f func(fd uintptr) (done bool)) error {
	return c.repeat("SyscallConn.Read", f)
}

// Write calls f until it is done.
func (c *rawConn) Write(f func(fd uintptr) (done bool)) error {
	return c.repeat("SyscallConn.Write", f)
}

func (c *rawConn) repeat(op string, f func(fd uintptr) (done bool)) error {
	if err := c.file.checkValid(op); err != nil {
		return err
	}
	for !f(c.file.Fd()) {
	}
	return nil
}

// fileStat describes a file.
type fileStat struct {
	name string
	mode FileMode
}

func (s *fileStat) Size() int64        { return 0 }
func (s *fileStat) Mode() FileMode     { return s.mode }
func (s *fileStat) ModTime() time.Time { return time.Time{} }
func (s *fileStat) Sys() any           { return nil }

func sameFile(a, b *fileStat) bool { return a.name == b.name }

var _ fs.FileInfo = (*fileStat)(nil)
