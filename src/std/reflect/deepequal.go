package reflect

import (
	"internal/abi"
	"internal/value"
	"unsafe"
)

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
		if a.Kind() != Pointer && a.Len() != b.Len() {
			return false
		}
		p, q := a.v.Word(), b.v.Word()
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
		if a.Kind() == Slice && a.v.Type.Elem.Kind == abi.Uint8 {
			return string(a.v.Bytes()) == string(b.v.Bytes())
		}
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
		for _, e := range a.v.Entries() {
			other := runtime_mapaccess(b.v.Type, b.v.Word(), e.Key.Ptr)
			if other == nil || !deepEqual(Value{e.Elem}, Value{value.At(b.v.Type.Elem, other)}, visited) {
				return false
			}
		}
		return true
	case Func:
		return a.IsNil() && b.IsNil()
	}
	return runtime_valequal(a.v.Type, a.address(), b.address())
}
