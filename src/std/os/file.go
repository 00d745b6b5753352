// Package os gives programs their arguments, exit status and standard streams. Left out: files, processes, signals.
package os

import (
	"errors"
	"internal/capture"
	"io"
	"unsafe"
)

func runtime_write(fd int, p unsafe.Pointer, n int)
func runtime_read(fd int, p unsafe.Pointer, n int) int
func runtime_exit(code int)

// Args are the command line: the program runs without arguments.
var Args = []string{"prog"}

// Exit ends the program with the given status, without running deferred functions.
func Exit(code int) {
	runtime_exit(code)
}

// Errors of the file system, which is empty.
var (
	ErrInvalid    = errors.New("invalid argument")
	ErrPermission = errors.New("permission denied")
	ErrExist      = errors.New("file already exists")
	ErrNotExist   = errors.New("file does not exist")
	ErrClosed     = errors.New("file already closed")
)

// A PathError is an error with the operation and the path that it met.
type PathError struct {
	Op   string
	Path string
	Err  error
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

func (e *PathError) Unwrap() error { return e.Err }

// A File is one of the standard streams.
type File struct {
	fd     int
	name   string
	closed bool
}

// The standard streams.
var (
	Stdin  = &File{0, "/dev/stdin", false}
	Stdout = &File{1, "/dev/stdout", false}
	Stderr = &File{2, "/dev/stderr", false}
)

// Name returns the path of the file.
func (f *File) Name() string { return f.name }

// Fd returns the number of the stream.
func (f *File) Fd() uintptr { return uintptr(f.fd) }

func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.closed {
		return &PathError{op, f.name, ErrClosed}
	}
	return nil
}

// Write writes p.
func (f *File) Write(p []byte) (n int, err error) {
	if f == nil || f.closed {
		return 0, f.check("write")
	}
	if f.fd == 1 && capture.Stdout != nil {
		*capture.Stdout = append(*capture.Stdout, p...)
	} else if len(p) > 0 {
		runtime_write(f.fd, unsafe.Pointer(unsafe.SliceData(p)), len(p))
	}
	return len(p), nil
}

// WriteString writes s.
func (f *File) WriteString(s string) (n int, err error) {
	if f == nil || f.closed {
		return 0, f.check("write")
	}
	if f.fd == 1 && capture.Stdout != nil {
		*capture.Stdout = append(*capture.Stdout, s...)
	} else if len(s) > 0 {
		runtime_write(f.fd, unsafe.Pointer(unsafe.StringData(s)), len(s))
	}
	return len(s), nil
}

// Read reads up to len(p) bytes.
func (f *File) Read(p []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(p) == 0 {
		return 0, nil
	}
	n = runtime_read(f.fd, unsafe.Pointer(unsafe.SliceData(p)), len(p))
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// Close closes the stream for this program.
func (f *File) Close() error {
	if err := f.check("close"); err != nil {
		return err
	}
	f.closed = true
	return nil
}

// Sync does nothing: nothing is kept back.
func (f *File) Sync() error { return f.check("sync") }

// Getpid returns the number of the process.
func Getpid() int { return 1 }

// Hostname returns the name of the machine.
func Hostname() (name string, err error) { return "localhost", nil }
