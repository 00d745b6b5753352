// Package stdio gives fmt the standard streams without package os, which most programs need not load. os, when it is there, puts
// its own variables in their place, for programs may set them.
package stdio

import (
	"io"
	"unsafe"
)

func runtime_write(fd int, p unsafe.Pointer, n int)
func runtime_read(fd int, p unsafe.Pointer, n int) int

// Stdout and Stdin return os.Stdout and os.Stdin.
var (
	Stdout = func() io.Writer { return output{} }
	Stdin  = func() io.Reader { return input{} }
)

type output struct{}

func (output) Write(p []byte) (int, error) {
	if len(p) > 0 {
		runtime_write(1, unsafe.Pointer(unsafe.SliceData(p)), len(p))
	}
	return len(p), nil
}

type input struct{}

func (input) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	n := runtime_read(0, unsafe.Pointer(unsafe.SliceData(p)), len(p))
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}
