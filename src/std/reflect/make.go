package reflect

import (
	"internal/abi"
	"internal/value"
	"unsafe"
)

// Zero returns the zero value of a type.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	t := typ.descriptor()
	return Value{value.At(t, runtime_newobject(t))}
}

// New returns a pointer to a new variable of a type.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	p := new(unsafe.Pointer)
	*p = runtime_newobject(typ.descriptor())
	return Value{value.At(pointerTo(typ.descriptor()), unsafe.Pointer(p))}
}

// MakeMap returns a new map.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize returns a new map with room for n entries.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	p := new(unsafe.Pointer)
	*p = runtime_makemap(typ.descriptor(), n)
	return Value{value.At(typ.descriptor(), unsafe.Pointer(p))}
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
	return Value{value.At(t, unsafe.Pointer(&sliceHeader{runtime_newarray(t.Elem, c), n, c}))}
}

// Append appends values to a slice.
func Append(s Value, x ...Value) Value {
	if s.Kind() != Slice {
		s.fail("Append")
	}
	t := s.v.Type
	h := *(*sliceHeader)(s.v.Ptr)
	if n := h.len + len(x); n > h.cap {
		c := max(2*h.cap, n)
		data := runtime_newarray(t.Elem, c)
		runtime_memmove(data, h.data, uintptr(h.len)*t.Elem.Size)
		h.data, h.cap = data, c
	}
	for _, v := range x {
		v = v.assignTo(t.Elem, "reflect.Append")
		runtime_memmove(unsafe.Pointer(uintptr(h.data)+uintptr(h.len)*t.Elem.Size), v.address(), t.Elem.Size)
		h.len++
	}
	r := h
	return Value{value.At(t, unsafe.Pointer(&r))}
}

// AppendSlice appends a slice to a slice.
func AppendSlice(s, t Value) Value {
	list := make([]Value, t.Len())
	for i := range list {
		list[i] = t.Index(i)
	}
	return Append(s, list...)
}

// Copy copies elements of src to dst and returns how many.
func Copy(dst, src Value) int {
	n := min(dst.Len(), src.Len())
	if src.Kind() == String {
		return copy(dst.Bytes(), src.String())
	}
	if n > 0 {
		runtime_memmove(dst.Index(0).v.Ptr, src.Index(0).v.Ptr, uintptr(n)*dst.v.Type.Elem.Size)
	}
	return n
}

// Swapper returns a function that swaps elements of a slice.
func Swapper(slice any) func(i, j int) {
	v := ValueOf(slice)
	if v.Kind() != Slice {
		panic(&ValueError{Method: "Swapper", Kind: v.Kind()})
	}
	size := v.v.Type.Elem.Size
	tmp := runtime_newobject(v.v.Type.Elem)
	return func(i, j int) {
		p, q := v.Index(i).v.Ptr, v.Index(j).v.Ptr
		runtime_memmove(tmp, p, size)
		runtime_memmove(p, q, size)
		runtime_memmove(q, tmp, size)
	}
}

// A visit is a comparison in progress.
type visit struct {
	a, b unsafe.Pointer
	t    *abi.Type
}

// DeepEqual tells whether x and y have the same structure and equal parts.
func DeepEqual(x, y any) bool {
	if x == nil || y == nil {
		return x == y
	}
	a, b := ValueOf(x), ValueOf(y)
	return a.v.Type == b.v.Type && deepEqual(a, b, map[visit]bool{})
}

func deepEqual(a, b Value, visited map[visit]bool) bool {
	if !a.IsValid() || !b.IsValid() {
		return a.IsValid() == b.IsValid()
	}
	if a.v.Type != b.v.Type {
		return false
	}
	switch a.Kind() {
	case Pointer, Map, Slice: // may lead back here
		if a.v.IsNil() || b.v.IsNil() {
			return a.v.IsNil() == b.v.IsNil()
		}
		p, q := a.v.Word(), b.v.Word()
		if a.Kind() == Slice && a.Len() != b.Len() {
			return false
		}
		if p == q {
			return true
		}
		v := visit{p, q, a.v.Type}
		if visited[v] {
			return true
		}
		visited[v] = true
	}
	switch a.Kind() {
	case Array, Slice:
		for i := 0; i < a.Len(); i++ {
			if !deepEqual(a.Index(i), b.Index(i), visited) {
				return false
			}
		}
		return true
	case Interface:
		if a.v.IsNil() || b.v.IsNil() {
			return a.v.IsNil() == b.v.IsNil()
		}
		return deepEqual(a.Elem(), b.Elem(), visited)
	case Pointer:
		return deepEqual(a.Elem(), b.Elem(), visited)
	case Struct:
		for i := 0; i < a.NumField(); i++ {
			if !deepEqual(a.Field(i), b.Field(i), visited) {
				return false
			}
		}
		return true
	case Map:
		if a.Len() != b.Len() {
			return false
		}
		for _, e := range a.v.Entries() {
			other := runtime_mapaccess(b.v.Type, b.v.Word(), e.Key.Ptr)
			if other == nil || !deepEqual(Value{e.Elem}, Value{value.At(b.v.Type.Elem, other)}, visited) {
				return false
			}
		}
		return true
	case Func:
		return a.v.IsNil() && b.v.IsNil()
	}
	return runtime_valequal(a.v.Type, a.address(), b.address())
}
