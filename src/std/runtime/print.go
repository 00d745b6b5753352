package runtime

import (
	"internal/abi"
	"internal/strconv"
	"sync/atomic"
	"unsafe"
)

// The builtins print and println: the compiler calls one function for each operand, printsp and printnl between and after them.

// Between printlock and printunlock a goroutine's output is collected, so that that of others does not come between.
var (
	printer  int64 // the goroutine that has the lock, 0: none
	printbuf []byte
)

func printlock() {
	for !atomic.CompareAndSwapInt64(&printer, 0, int64(goid())) {
		Gosched()
	}
}

func printunlock() {
	b := printbuf
	if len(b) > 0 {
		write(2, unsafe.Pointer(unsafe.SliceData(b)), len(b))
	}
	printbuf = b[:0]
	atomic.StoreInt64(&printer, 0)
}

func printstring(s string) {
	if len(s) == 0 {
		return
	}
	if printer != 0 && printer == int64(goid()) {
		printbuf = append(printbuf, s...)
		return
	}
	write(2, unsafe.Pointer(unsafe.StringData(s)), len(s))
}

func printbytes(b []byte) {
	printstring(unsafe.String(unsafe.SliceData(b), len(b)))
}

func printsp() { printstring(" ") }
func printnl() { printstring("\n") }

func printbool(v bool) {
	if v {
		printstring("true")
	} else {
		printstring("false")
	}
}

func printint(v int64)   { printstring(itoa(v)) }
func printuint(v uint64) { printstring(utoa(v)) }

func printhex(v uint64) {
	const digits = "0123456789abcdef"
	b := make([]byte, 18)
	i := len(b)
	for {
		i--
		b[i] = digits[v&15]
		v >>= 4
		if v == 0 {
			break
		}
	}
	b[i-1] = 'x'
	b[i-2] = '0'
	printbytes(b[i-2:])
}

func printpointer(p unsafe.Pointer) { printhex(uint64(uintptr(p))) }
func printuintptr(p uintptr)        { printhex(uint64(p)) }

func printslice(s []byte) {
	printstring("[" + itoa(int64(len(s))) + "/" + itoa(int64(cap(s))) + "]")
	printpointer(unsafe.Pointer(unsafe.SliceData(s)))
}

func printeface(v any) {
	e := abi.Unpack(v)
	printstring("(")
	printpointer(unsafe.Pointer(e.Type))
	printstring(",")
	printpointer(e.Data)
	printstring(")")
}

// Go 1.26 prints floating-point numbers as strconv's shortest %g, earlier versions in a form of their own.

func printfloat(v float64) {
	if goversion() >= 126 {
		printbytes(strconv.AppendFloat(nil, v, 'g', -1, 64))
	} else {
		printstring(oldfloat(v))
	}
}

func printfloat32(v float32) {
	if goversion() >= 126 {
		printbytes(strconv.AppendFloat(nil, float64(v), 'g', -1, 32))
	} else {
		printstring(oldfloat(float64(v)))
	}
}

func printcomplex(v complex128) {
	if goversion() < 126 {
		printstring("(" + oldfloat(real(v)) + oldfloat(imag(v)) + "i)")
		return
	}
	printbytes(strconv.AppendComplex(nil, v, 'g', -1, 128))
}

func printcomplex64(v complex64) {
	if goversion() < 126 {
		printcomplex(complex128(v))
		return
	}
	printbytes(strconv.AppendComplex(nil, complex128(v), 'g', -1, 64))
}

// oldfloat is +d.dddddde+ddd: the scaling by repeated multiplication, with its rounding errors, is the format.
func oldfloat(v float64) string {
	const digits = 7
	switch {
	case v != v:
		return "NaN"
	case v+v == v && v > 0:
		return "+Inf"
	case v+v == v && v < 0:
		return "-Inf"
	}
	sign := byte('+')
	exp := 0
	if v == 0 {
		if 1/v < 0 {
			sign = '-'
		}
	} else {
		if v < 0 {
			v = -v
			sign = '-'
		}
		for v >= 10 {
			exp++
			v /= 10
		}
		for v < 1 {
			exp--
			v *= 10
		}
		half := 5.0
		for i := 0; i < digits; i++ {
			half /= 10
		}
		v += half
		if v >= 10 {
			exp++
			v /= 10
		}
	}
	b := []byte{sign}
	for i := 0; i < digits; i++ {
		d := int(v)
		b = append(b, byte(d)+'0')
		if i == 0 {
			b = append(b, '.')
		}
		v = (v - float64(d)) * 10
	}
	b = append(b, 'e')
	if exp < 0 {
		b = append(b, '-')
		exp = -exp
	} else {
		b = append(b, '+')
	}
	b = append(b, byte(exp/100)+'0', byte(exp/10%10)+'0', byte(exp%10)+'0')
	return string(b)
}

func itoa(v int64) string {
	if v < 0 {
		return "-" + utoa(-uint64(v))
	}
	return utoa(uint64(v))
}

func utoa(v uint64) string {
	return string(strconv.AppendUint(nil, v, 10))
}
