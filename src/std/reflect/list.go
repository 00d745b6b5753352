package reflect

import (
	"internal/abi"
	"internal/value"
	"unsafe"
)

type sliceHeader struct {
	data     unsafe.Pointer
	len, cap int
}

func (v Value) slice() *sliceHeader { return (*sliceHeader)(v.v.Ptr) }

func offset(p unsafe.Pointer, i int, t *abi.Type) unsafe.Pointer {
	return unsafe.Pointer(uintptr(p) + uintptr(i)*t.Size)
}

func newSlice(t *abi.Type, data unsafe.Pointer, n, c int) Value {
	return valueAt(t, unsafe.Pointer(&sliceHeader{data, n, c}), 0)
}

// MakeSlice returns a new slice.
func MakeSlice(typ Type, n, c int) Value {
	switch {
	case typ.Kind() != Slice:
		panic("reflect.MakeSlice of non-slice type")
	case n < 0:
		panic("reflect.MakeSlice: negative len")
	case c < 0:
		panic("reflect.MakeSlice: negative cap")
	case n > c:
		panic("reflect.MakeSlice: len > cap")
	}
	t := typ.descriptor()
	return newSlice(t, runtime_newarray(t.Elem, c), n, c)
}

// A sliceError is the run-time error of unsafe.Slice.
type sliceError string

func (e sliceError) RuntimeError() {}
func (e sliceError) Error() string { return "runtime error: unsafe.Slice: " + string(e) }

// SliceAt returns the slice of n values of a type at p.
func SliceAt(typ Type, p unsafe.Pointer, n int) Value {
	size := typ.Size()
	switch {
	case n < 0, p != nil && size > 0 && uintptr(n) > -uintptr(p)/size:
		panic(sliceError("len out of range"))
	case p == nil && n > 0:
		panic(sliceError("ptr is nil and len is not zero"))
	}
	return newSlice(SliceOf(typ).descriptor(), p, n, n)
}

func (v Value) Len() int {
	switch v.Kind() {
	case Array, Chan, Map, Slice, String:
		return v.v.Len()
	case Pointer:
		if v.v.Type.Elem.Kind == abi.Array {
			return v.v.Type.Elem.Len
		}
		panic("reflect: call of reflect.Value.Len on ptr to non-array Value")
	}
	v.fail("Len")
	return 0
}

func (v Value) Cap() int {
	switch v.Kind() {
	case Array:
		return v.v.Type.Len
	case Slice:
		return v.slice().cap
	case Chan:
		return chanCap(v.v.Word())
	case Pointer:
		if v.v.Type.Elem.Kind == abi.Array {
			return v.v.Type.Elem.Len
		}
		panic("reflect: call of reflect.Value.Cap on ptr to non-array Value")
	}
	v.fail("Cap")
	return 0
}

func (v Value) Index(i int) Value {
	switch v.Kind() {
	case Array, Slice:
		if uint(i) >= uint(v.v.Len()) {
			panic("reflect: " + v.Kind().String() + " index out of range")
		}
		return Value{v.v.Index(i)}
	case String:
		s := v.v.String()
		if uint(i) >= uint(len(s)) {
			panic("reflect: string index out of range")
		}
		c := ValueOf(s[i])
		c.v.Flags |= v.v.Flags.Private()
		return c
	}
	v.fail("Index")
	return Value{}
}

// backing returns the elements of a slice or of an array that is a variable, and the type of slices of them.
func (v Value) backing(method string) (t *abi.Type, data unsafe.Pointer, c int) {
	switch v.Kind() {
	case Array:
		if !v.CanAddr() {
			panic("reflect.Value." + method + ": slice of unaddressable array")
		}
		return SliceOf(toType(v.v.Type.Elem)).descriptor(), v.v.Ptr, v.v.Type.Len
	case Slice:
		return v.v.Type, v.slice().data, v.slice().cap
	}
	v.fail(method)
	return nil, nil, 0
}

func (v Value) cut(t *abi.Type, data unsafe.Pointer, i, j, c int) Value {
	if c > i {
		data = offset(data, i, t.Elem)
	}
	s := newSlice(t, data, j-i, c-i)
	s.v.Flags |= v.v.Flags.Private()
	return s
}

// Slice returns v[i:j] of a slice, a string or an array that is a variable.
func (v Value) Slice(i, j int) Value {
	if v.Kind() == String {
		s := v.v.String()
		if i < 0 || j < i || j > len(s) {
			panic("reflect.Value.Slice: string slice index out of bounds")
		}
		r := newString(v.v.Type, s[i:j])
		r.v.Flags |= v.v.Flags.Private()
		return r
	}
	t, data, c := v.backing("Slice")
	if i < 0 || j < i || j > c {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return v.cut(t, data, i, j, c)
}

// Slice3 returns v[i:j:k].
func (v Value) Slice3(i, j, k int) Value {
	t, data, c := v.backing("Slice3")
	if i < 0 || j < i || k < j || k > c {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return v.cut(t, data, i, j, k)
}

// SetLen sets the length of a slice variable.
func (v Value) SetLen(n int) {
	v.mustBeSettable("SetLen")
	v.want(Slice, "SetLen")
	if uint(n) > uint(v.slice().cap) {
		panic("reflect: slice length out of range in SetLen")
	}
	v.slice().len = n
}

// SetCap lowers the capacity of a slice variable.
func (v Value) SetCap(n int) {
	v.mustBeSettable("SetCap")
	v.want(Slice, "SetCap")
	s := v.slice()
	if n < s.len || n > s.cap {
		panic("reflect: slice capacity out of range in SetCap")
	}
	s.cap = n
}

// Grow makes room in a slice variable for n more elements.
func (v Value) Grow(n int) {
	v.mustBeSettable("Grow")
	v.want(Slice, "Grow")
	if n < 0 {
		panic("reflect.Value.Grow: negative len")
	}
	s := v.slice()
	switch {
	case s.len+n < 0:
		panic("reflect.Value.Grow: slice overflow")
	case s.len+n > s.cap:
		length := s.len
		*s = runtime_growslice(v.v.Type.Elem, *s, n)
		s.len = length
	}
}

// runtime_growslice returns a slice longer by n, as append makes it.
func runtime_growslice(elem *abi.Type, s sliceHeader, n int) sliceHeader

// Clear is the builtin clear of a map or slice.
func (v Value) Clear() {
	switch v.Kind() {
	case Slice:
		if s := v.slice(); s.len > 0 {
			runtime_memclr(s.data, uintptr(s.len)*v.v.Type.Elem.Size)
		}
	case Map:
		if m := v.v.Word(); m != nil {
			runtime_mapclear(v.v.Type, m)
		}
	default:
		v.fail("Clear")
	}
}

// Append appends values to a slice.
func Append(s Value, x ...Value) Value {
	s.mustBeKind(Slice)
	h := *s.slice()
	s = newSlice(s.v.Type, h.data, h.len, h.cap)
	at := h.len
	s.extend(len(x))
	for i, v := range x {
		s.element(at + i).Set(v)
	}
	return s
}

// mustBeKind is for functions, whose callers Go does not name.
func (v Value) mustBeKind(kind Kind) {
	if v.Kind() != kind {
		panic(&ValueError{"unknown method", v.Kind()})
	}
	if v.v.Hidden() {
		panic("reflect: unknown method using value obtained using unexported field")
	}
}

// extend makes a slice value n elements longer.
func (v Value) extend(n int) {
	s := v.slice()
	if s.len+n < 0 {
		panic("reflect.Value.Grow: slice overflow")
	}
	*s = runtime_growslice(v.v.Type.Elem, *s, n)
}

func (v Value) element(i int) Value {
	return valueAt(v.v.Type.Elem, offset(v.slice().data, i, v.v.Type.Elem), value.Variable)
}

// AppendSlice appends a slice to a slice.
func AppendSlice(s, t Value) Value {
	s.mustBeKind(Slice)
	t.mustBeKind(Slice)
	if s.v.Type.Elem != t.v.Type.Elem {
		panic("reflect.AppendSlice: " + s.v.Type.Elem.Str + " != " + t.v.Type.Elem.Str)
	}
	h, more := *s.slice(), *t.slice()
	s = newSlice(s.v.Type, h.data, h.len, h.cap)
	s.extend(more.len)
	if more.len > 0 {
		e := s.v.Type.Elem
		runtime_memmove(offset(s.slice().data, h.len, e), more.data, uintptr(more.len)*e.Size)
	}
	return s
}

// Copy copies elements of src to dst and returns how many.
func Copy(dst, src Value) int {
	dk, sk := dst.Kind(), src.Kind()
	if dk != Array && dk != Slice {
		panic(&ValueError{"reflect.Copy", dk})
	}
	if dk == Array {
		if dst.v.Hidden() {
			panic("reflect: unknown method using value obtained using unexported field")
		}
		if !dst.CanAddr() {
			panic("reflect: unknown method using unaddressable value")
		}
	}
	if dst.v.Hidden() || src.v.Hidden() {
		panic("reflect: unknown method using value obtained using unexported field")
	}
	e := dst.v.Type.Elem
	if sk == String && e.Kind == abi.Uint8 {
		return copy(unsafe.Slice((*byte)(dst.data()), dst.Len()), src.v.String())
	}
	if sk != Array && sk != Slice {
		panic(&ValueError{"reflect.Copy", sk})
	}
	if se := src.v.Type.Elem; e != se {
		panic("reflect.Copy: " + e.Str + " != " + se.Str)
	}
	n := min(dst.Len(), src.Len())
	if n > 0 {
		runtime_memmove(dst.data(), src.data(), uintptr(n)*e.Size)
	}
	return n
}

// data returns the address of the first element of an array or slice.
func (v Value) data() unsafe.Pointer {
	if v.Kind() == Slice {
		return v.slice().data
	}
	return v.address()
}

// Swapper returns a function that swaps elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	s, e := *v.slice(), v.v.Type.Elem
	tmp := runtime_newobject(e)
	// Go swaps elements of these sizes as those of a slice, with its checks.
	plain := s.len > 1 && (e.Size == 8 || e.Size == 4 || e.Size == 2 || e.Size == 1 || e.Kind == abi.String)
	return func(i, j int) {
		if plain {
			bytes := unsafe.Slice((*byte)(s.data), s.len)
			_, _ = bytes[j], bytes[i]
		}
		if uint(i) >= uint(s.len) || uint(j) >= uint(s.len) {
			panic("reflect: slice index out of range")
		}
		p, q := offset(s.data, i, e), offset(s.data, j, e)
		runtime_memmove(tmp, p, e.Size)
		runtime_memmove(p, q, e.Size)
		runtime_memmove(q, tmp, e.Size)
	}
}

// A SliceHeader is the memory form of a slice; Data keeps nothing alive.
type SliceHeader struct {
	Data uintptr
	Len  int
	Cap  int
}

// A StringHeader is the memory form of a string; Data keeps nothing alive.
type StringHeader struct {
	Data uintptr
	Len  int
}
