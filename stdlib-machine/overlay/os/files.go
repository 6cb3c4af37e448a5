package os

import (
	"syscall"
	"time"
)

// There are no files by name: nothing is found, and nothing can be made.

// DevNull is the name of the file that takes everything, if there were files.
const DevNull = "/dev/null"

func openFileNolog(name string, flag int, perm FileMode) (*File, error) {
	if flag&O_CREATE != 0 {
		return nil, &PathError{Op: "open", Path: name, Err: syscall.EROFS}
	}
	return nil, absent("open", name)
}

func openDirNolog(name string) (*File, error) { return nil, absent("open", name) }

func statNolog(name string) (FileInfo, error)  { return nil, absent("stat", name) }
func lstatNolog(name string) (FileInfo, error) { return nil, absent("lstat", name) }
func readlink(name string) (string, error)     { return "", absent("readlink", name) }

func chmod(name string, mode FileMode) error { return absent("chmod", name) }

// absent is the error about a file that is not there.
func absent(op, name string) error {
	return &PathError{Op: op, Path: name, Err: syscall.ENOENT}
}

// absentLink is the error about a file that is not there and should have got another name.
func absentLink(op, oldname, newname string) error {
	return &LinkError{op, oldname, newname, syscall.ENOENT}
}

func rename(oldname, newname string) error { return absentLink("rename", oldname, newname) }

// Link finds no file to link to.
func Link(oldname, newname string) error { return absentLink("link", oldname, newname) }

// Symlink cannot make a link.
func Symlink(oldname, newname string) error {
	return &LinkError{"symlink", oldname, newname, syscall.EROFS}
}

// Remove finds no file to remove.
func Remove(name string) error { return absent("remove", name) }

// Truncate finds no file to shorten.
func Truncate(name string, size int64) error { return absent("truncate", name) }

// Chown finds no file to give away.
func Chown(name string, uid, gid int) error { return absent("chown", name) }

// Lchown finds no file to give away.
func Lchown(name string, uid, gid int) error { return absent("lchown", name) }

// Chtimes finds no file to date.
func Chtimes(name string, atime time.Time, mtime time.Time) error { return absent("chtimes", name) }

func tempDir() string { return "/tmp" }

func hostname() (name string, err error) { return "localhost", nil }

// fixLongPath returns the path as the system takes it.
func fixLongPath(path string) string { return path }

// ignoringEINTR calls f; nothing interrupts it.
func ignoringEINTR(f func() error) error { return f() }

func ignoringEINTR2[T any](f func() (T, error)) (T, error) { return f() }

// syscallMode returns the bits that Mkdir takes.
func syscallMode(mode FileMode) uint32 { return uint32(mode.Perm()) }
