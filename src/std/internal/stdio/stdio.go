// Package stdio gives fmt the standard streams without package os, which most programs need not load. os, when it is there, puts
// its own variables in their place, for programs may set them.
package stdio

import (
	"io"
	"unsafe"
)

func runtime_write(fd int, p unsafe.Pointer, n int)
func runtime_read(fd int, p unsafe.Pointer, n int) int

// Streams, when it is not nil, has the methods Stdout and Stdin. They are asked for one by one, so that a program that never reads
// does not have the code to.
var Streams any

// Stdout returns os.Stdout.
func Stdout() io.Writer {
	if s, ok := Streams.(interface{ Stdout() io.Writer }); ok {
		return s.Stdout()
	}
	return output{}
}

// Stdin returns os.Stdin.
func Stdin() io.Reader {
	if s, ok := Streams.(interface{ Stdin() io.Reader }); ok {
		return s.Stdin()
	}
	return input{}
}

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
