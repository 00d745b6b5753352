// Package runtime is what the machine needs of Go's runtime: the errors that run-time panics carry, the printing of panics and of
// the builtins print and println, and the few functions programs call. Left out: profiling, tracebacks as data, finalizers.
package runtime

import "internal/abi"

// Error is the interface of errors that come from the run-time system.
type Error interface {
	error

	// RuntimeError does nothing; it tells run-time errors from others.
	RuntimeError()
}

// A TypeAssertionError says why x.(T) failed.
type TypeAssertionError struct {
	_interface    *abi.Type
	concrete      *abi.Type
	asserted      *abi.Type
	missingMethod string
}

func (*TypeAssertionError) RuntimeError() {}

func (e *TypeAssertionError) Error() string {
	from := "interface"
	if e._interface != nil {
		from = e._interface.Str
	}
	to := e.asserted.Str
	if e.concrete == nil {
		return "interface conversion: " + from + " is nil, not " + to
	}
	have := e.concrete.Str
	if e.missingMethod != "" {
		return "interface conversion: " + have + " is not " + to + ": missing method " + e.missingMethod
	}
	text := "interface conversion: " + from + " is " + have + ", not " + to
	if have != to {
		return text
	}
	if e.concrete.PkgPath != e.asserted.PkgPath {
		return text + " (types from different packages)"
	}
	return text + " (types from different scopes)"
}

// A PanicNilError is what recover returns after panic(nil).
type PanicNilError struct {
	_ [0]func() // not comparable
}

func (*PanicNilError) Error() string {
	return "panic called with nil argument"
}

func (*PanicNilError) RuntimeError() {}

// An errorString is a run-time error with a fixed text.
type errorString string

func (e errorString) RuntimeError() {}

func (e errorString) Error() string {
	return "runtime error: " + string(e)
}

// A plainError is a run-time error whose text has no prefix.
type plainError string

func (e plainError) RuntimeError() {}

func (e plainError) Error() string {
	return string(e)
}

// A boundsError is an index or a slice expression out of range.
type boundsError struct {
	x      int64
	y      int
	signed bool
	code   uint8
}

const (
	boundsIndex = iota
	boundsSliceAlen
	boundsSliceAcap
	boundsSliceB
	boundsSlice3Alen
	boundsSlice3Acap
	boundsSlice3B
	boundsSlice3C
	boundsConvert
)

func (e boundsError) RuntimeError() {}

func (e boundsError) Error() string {
	x := itoa(e.x)
	if !e.signed {
		x = utoa(uint64(e.x))
	}
	y := itoa(int64(e.y))
	negative := e.signed && e.x < 0
	const slice = "runtime error: slice bounds out of range ["
	var open, limit string
	switch e.code {
	case boundsIndex:
		open, limit = "runtime error: index out of range ["+x+"]", " with length "
	case boundsSliceAlen:
		open, limit = slice+":"+x+"]", " with length "
	case boundsSliceAcap:
		open, limit = slice+":"+x+"]", " with capacity "
	case boundsSlice3Alen:
		open, limit = slice+"::"+x+"]", " with length "
	case boundsSlice3Acap:
		open, limit = slice+"::"+x+"]", " with capacity "
	case boundsSliceB:
		if negative {
			return slice + x + ":]"
		}
		return slice + x + ":" + y + "]"
	case boundsSlice3B:
		if negative {
			return slice + ":" + x + ":]"
		}
		return slice + ":" + x + ":" + y + "]"
	case boundsSlice3C:
		if negative {
			return slice + x + "::]"
		}
		return slice + x + ":" + y + ":]"
	default:
		return "runtime error: cannot convert slice with length " + x + " to array or pointer to array with length " + y
	}
	if negative {
		return open
	}
	return open + limit + y
}

var (
	divideError = error(errorString("integer divide by zero"))
	shiftError  = error(errorString("negative shift amount"))
	memoryError = error(errorString("invalid memory address or nil pointer dereference"))
)

// faultAddress is the address of the latest memory error, for the signal line of an uncaught one.
var faultAddress uintptr

// The machine calls these functions where gc's code or Go's runtime would; they are the names of WellKnown.

func panicIndex(i, n int)         { panic(boundsError{int64(i), n, true, boundsIndex}) }
func panicSliceAlen(high, n int)  { panic(boundsError{int64(high), n, true, boundsSliceAlen}) }
func panicSliceAcap(high, n int)  { panic(boundsError{int64(high), n, true, boundsSliceAcap}) }
func panicSliceB(low, high int)   { panic(boundsError{int64(low), high, true, boundsSliceB}) }
func panicSlice3Alen(max, n int)  { panic(boundsError{int64(max), n, true, boundsSlice3Alen}) }
func panicSlice3Acap(max, n int)  { panic(boundsError{int64(max), n, true, boundsSlice3Acap}) }
func panicSlice3B(high, max int)  { panic(boundsError{int64(high), max, true, boundsSlice3B}) }
func panicSlice3C(low, high int)  { panic(boundsError{int64(low), high, true, boundsSlice3C}) }
func panicSliceConvert(n, to int) { panic(boundsError{int64(n), to, true, boundsConvert}) }

// panicUnsigned is called by compiled code: x is an unsigned number that no int can hold.
func panicUnsigned(x, y, code int) { panic(boundsError{int64(x), y, false, uint8(code)}) }

func panicdivide() { panic(divideError) }
func panicshift()  { panic(shiftError) }
func panicnilmap() { panic(plainError("assignment to entry in nil map")) }
func panicmem(address uintptr) {
	faultAddress = address
	panic(memoryError)
}

func panicmakeslicelen() { panic(errorString("makeslice: len out of range")) }
func panicmakeslicecap() { panic(errorString("makeslice: cap out of range")) }
func panicgrowslice()    { panic(errorString("growslice: len out of range")) }
func panicmakechan()     { panic(plainError("makechan: size out of range")) }
func panicclosenil()     { panic(plainError("close of nil channel")) }
func panicclosed()       { panic(plainError("close of closed channel")) }
func panicsend()         { panic(plainError("send on closed channel")) }
func panicwaitgroup()    { panic("sync: negative WaitGroup counter") }
func panicnil()          { panic(new(PanicNilError)) }

// unhashableTypeError is what looking into an empty map with such a key
// gives since Go 1.24.
type unhashableTypeError struct{ typ *abi.Type }

func (unhashableTypeError) RuntimeError() {}

func (e unhashableTypeError) Error() string { return "hash of unhashable type: " + e.typ.Str }

func panicunhashable(t *abi.Type, empty bool) {
	if empty {
		panic(unhashableTypeError{t})
	}
	panic(errorString("hash of unhashable type " + t.Str))
}

func panicuncomparable(t *abi.Type) { panic(errorString("comparing uncomparable type " + t.Str)) }

// panicdottype is the failure of x.(want): have is the dynamic type of x (nil: x is nil), iface its static type.
func panicdottype(have, want, iface *abi.Type) {
	if want.Kind != abi.Interface {
		panic(&TypeAssertionError{iface, have, want, ""})
	}
	if have == nil {
		panic(&TypeAssertionError{nil, nil, want, ""})
	}
	panic(&TypeAssertionError{nil, have, want, missingMethod(have, want)})
}

// missingMethod names the first method of want, exported ones first, that have lacks.
func missingMethod(have, want *abi.Type) string {
	missing, exported := "", false
	for i := range want.Fields {
		m := &want.Fields[i]
		if hasMethod(have, uint64(m.Offset), m.Type) {
			continue
		}
		if missing == "" || (m.PkgPath == "" && !exported) || ((m.PkgPath == "") == exported && m.Name < missing) {
			missing, exported = m.Name, m.PkgPath == ""
		}
	}
	return missing
}

// hasMethod tells whether t has a method with that signature.
func hasMethod(t *abi.Type, id uint64, signature *abi.Type) bool {
	for i := range t.Methods {
		if t.Methods[i].ID == id && t.Methods[i].Type == signature {
			return true
		}
	}
	return false
}

// panicwrap is the call of a value method through a nil pointer.
func panicwrap(pkg, typ, method string) {
	panic(plainError("value method " + pkg + "." + typ + "." + method + " called using nil *" + typ + " pointer"))
}

// States of a range-over-func loop, as the compiler keeps them.
const (
	rangeDone = iota
	rangeReady
	rangePanic
	rangeExhausted
	rangeMissedPanic
)

// panicrangestate is the misuse of a loop body by an iterator function.
func panicrangestate(state int) {
	switch state {
	case rangeDone:
		panic(errorString("range function continued iteration after function for loop body returned false"))
	case rangePanic:
		panic(errorString("range function continued iteration after loop body panic"))
	case rangeExhausted:
		panic(errorString("range function continued iteration after whole loop exit"))
	case rangeMissedPanic:
		panic(errorString("range function recovered a loop body panic and did not resume panicking"))
	}
	throw("unexpected state passed to panicrangestate")
}
