// Package fmt formats and scans values. print.go holds what programs call, printf.go reads formats, value.go prints values of every
// kind, format.go texts and numbers with width, precision and flags; scan.go reads input and its formats, scanvalue.go values.
package fmt

import (
	"internal/abi"
	"internal/stdio"
	"io"
	"sync/atomic"
	"unsafe"
)

// A State is what a Formatter prints to; it tells the flags of the directive.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// A Formatter formats itself.
type Formatter interface {
	Format(f State, verb rune)
}

// A Stringer has a text, which the verbs for strings print.
type Stringer interface {
	String() string
}

// A GoStringer has a Go syntax, which %#v prints.
type GoStringer interface {
	GoString() string
}

// flags are those of one directive.
type flags struct {
	minus, plus, sharp, space, zero bool
	plusV, sharpV                   bool // %+v and %#v
	widPresent, precPresent         bool
	wid, prec                       int
}

// A printer collects the text of one call.
type printer struct {
	buf []byte
	flags
	call
}

// call is the state of one call.
type call struct {
	arg   any // the operand in work, if it can be seen as one
	value printedValue

	reordered  bool // the format used argument indexes
	goodArgNum bool // the last index was good
	panicking  bool // printing the value of a panic
	erroring   bool // printing a bad verb: methods are not called
	wrapErrs   bool // called by Errorf
	wrapped    []int
}

// spare is a printer to use again.
var spare unsafe.Pointer

func newPrinter() *printer {
	p := (*printer)(atomic.SwapPointer(&spare, nil))
	if p == nil {
		p = &printer{buf: make([]byte, 0, 64)}
	}
	return p
}

// free gives the printer back. Large buffers are left to the collector.
func (p *printer) free() {
	if cap(p.buf) > 1<<16 {
		return
	}
	p.buf = p.buf[:0]
	p.call = call{}
	atomic.StorePointer(&spare, unsafe.Pointer(p))
}

func (p *printer) Write(b []byte) (n int, err error) {
	p.buf = append(p.buf, b...)
	return len(b), nil
}

func (p *printer) WriteString(s string) (n int, err error) {
	p.buf = append(p.buf, s...)
	return len(s), nil
}

func (p *printer) Width() (wid int, ok bool) { return p.wid, p.widPresent }

func (p *printer) Precision() (prec int, ok bool) { return p.prec, p.precPresent }

func (p *printer) Flag(c int) bool {
	switch c {
	case '-':
		return p.minus
	case '+':
		return p.plus || p.plusV
	case '#':
		return p.sharp || p.sharpV
	case ' ':
		return p.space
	case '0':
		return p.zero
	}
	return false
}

// FormatString returns the directive that state and verb come from.
func FormatString(state State, verb rune) string {
	p := newPrinter()
	b := append(p.buf, '%')
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if wid, ok := state.Width(); ok {
		b = Append(b, wid)
	}
	if prec, ok := state.Precision(); ok {
		b = Append(append(b, '.'), prec)
	}
	s := string(b) + string(verb)
	p.free()
	return s
}

// doPrint prints the operands with spaces between two that are not strings.
func (p *printer) doPrint(a []any) {
	p.flags = flags{}
	afterString := false
	for i, arg := range a {
		isString := arg != nil && abi.TypeOf(arg).Kind == abi.String
		if i > 0 && !isString && !afterString {
			p.buf = append(p.buf, ' ')
		}
		p.printArg(arg, 'v')
		afterString = isString
	}
}

// doPrintln prints the operands with spaces between them and a newline.
func (p *printer) doPrintln(a []any) {
	p.flags = flags{}
	for i, arg := range a {
		if i > 0 {
			p.buf = append(p.buf, ' ')
		}
		p.printArg(arg, 'v')
	}
	p.buf = append(p.buf, '\n')
}

// Fprintf formats to w.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.doPrintf(format, a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Printf formats to standard output.
func Printf(format string, a ...any) (n int, err error) {
	return Fprintf(stdio.Stdout(), format, a...)
}

// Sprintf formats to a string.
func Sprintf(format string, a ...any) string {
	p := newPrinter()
	p.doPrintf(format, a)
	s := string(p.buf)
	p.free()
	return s
}

// Appendf formats to the end of b.
func Appendf(b []byte, format string, a ...any) []byte {
	p := newPrinter()
	p.doPrintf(format, a)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprint prints the operands to w, with spaces between two that are not strings.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.doPrint(a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Print prints the operands to standard output.
func Print(a ...any) (n int, err error) {
	return Fprint(stdio.Stdout(), a...)
}

// Sprint prints the operands to a string.
func Sprint(a ...any) string {
	p := newPrinter()
	p.doPrint(a)
	s := string(p.buf)
	p.free()
	return s
}

// Append prints the operands to the end of b.
func Append(b []byte, a ...any) []byte {
	p := newPrinter()
	p.doPrint(a)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprintln prints the operands to w, with spaces between them and a newline.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.doPrintln(a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Println prints the operands to standard output, with spaces between them and a newline.
func Println(a ...any) (n int, err error) {
	return Fprintln(stdio.Stdout(), a...)
}

// Sprintln prints the operands to a string, with spaces between them and a newline.
func Sprintln(a ...any) string {
	p := newPrinter()
	p.doPrintln(a)
	s := string(p.buf)
	p.free()
	return s
}

// Appendln prints the operands to the end of b, with spaces between them and a newline.
func Appendln(b []byte, a ...any) []byte {
	p := newPrinter()
	p.doPrintln(a)
	b = append(b, p.buf...)
	p.free()
	return b
}
