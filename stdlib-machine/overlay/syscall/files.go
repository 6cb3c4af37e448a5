package syscall

import "unsafe"

// There are no files but the console, which has the three standard descriptors.

// PathMax is the length that no path exceeds.
const PathMax = 256

// The times of WASI, in nanoseconds.
type timestamp = uint64

// FDFLAG_NONBLOCK marks descriptors that do not wait.
const FDFLAG_NONBLOCK = 4

func fd_fdstat_get_flags(fd int) (uint32, error) {
	return 0, isConsole(fd)
}

func fd_fdstat_set_flags(fd int32, flags uint32) Errno {
	if isConsole(int(fd)) != nil {
		return EBADF
	}
	return 0
}

// isConsole returns an error unless the descriptor is one of the console's.
func isConsole(fd int) error {
	if fd < Stdin || fd > Stderr {
		return EBADF
	}
	return nil
}

//go:linkname consoleWrite runtime.consoleWrite
func consoleWrite(p unsafe.Pointer, n int)

//go:linkname consoleRead runtime.consoleRead
func consoleRead(p *byte, n int) int

// Write writes to the console.
func Write(fd int, p []byte) (n int, err error) {
	if fd != Stdout && fd != Stderr {
		return 0, EBADF
	}
	consoleWrite(unsafe.Pointer(unsafe.SliceData(p)), len(p))
	return len(p), nil
}

// Read reads from the console, whose end is the end of the file.
func Read(fd int, p []byte) (n int, err error) {
	if fd != Stdin {
		return 0, EBADF
	}
	return consoleRead(unsafe.SliceData(p), len(p)), nil
}

// Close closes a descriptor; those of the console stay.
func Close(fd int) error {
	return isConsole(fd)
}

// Seek fails: a console has no positions.
func Seek(fd int, offset int64, whence int) (int64, error) {
	if err := isConsole(fd); err != nil {
		return 0, err
	}
	return 0, ESPIPE
}

// Open finds no file.
func Open(path string, mode int, perm uint32) (int, error) {
	return -1, ENOENT
}

// Getwd returns the only folder there is.
func Getwd() (string, error) {
	return "/", nil
}

// ProcExit ends the program.
//
//go:linkname ProcExit runtime.procExit
func ProcExit(code int32)

// ImplementsGetwd says that Getwd knows the folder.
const ImplementsGetwd = true

// Mkdir cannot make a folder.
func Mkdir(path string, perm uint32) error {
	return EROFS
}

// Chdir finds no folder but the one there is.
func Chdir(path string) error {
	if path == "/" {
		return nil
	}
	return ENOENT
}

// Unlink finds no file.
func Unlink(path string) error {
	return ENOENT
}
