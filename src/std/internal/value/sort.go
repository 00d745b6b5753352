package value

import (
	"internal/abi"
	"unsafe"
)

// SortedEntries returns the entries of a map ordered by key: numbers and strings by <, NaN before other numbers, false before true,
// structs and arrays by their parts, interfaces by type and then by value, nil first.
func (v Value) SortedEntries() []Entry {
	entries := v.Entries()
	if len(entries) < 2 {
		return entries
	}
	from, to := entries, make([]Entry, len(entries))
	for width := 1; width < len(entries); width *= 2 { // merging, from the bottom up, keeps equal keys in order
		for lo := 0; lo < len(from); lo += 2 * width {
			merge(to[lo:], from[lo:], width)
		}
		from, to = to, from
	}
	return from
}

// merge merges the two ordered runs of width entries at the start of from.
func merge(to, from []Entry, width int) {
	middle, end := min(width, len(from)), min(2*width, len(from))
	i, j := 0, middle
	for k := 0; k < end; k++ {
		if i < middle && (j >= end || compare(from[i].Key, from[j].Key) <= 0) {
			to[k] = from[i]
			i++
		} else {
			to[k] = from[j]
			j++
		}
	}
}

func order(less, greater bool) int {
	if less {
		return -1
	}
	if greater {
		return 1
	}
	return 0
}

func compareFloats(a, b float64) int {
	return order(a < b || a != a && b == b, a > b || a == a && b != b)
}

// compare returns the sign of a - b for two keys.
func compare(a, b Value) int {
	if a.Type != b.Type {
		return -1
	}
	switch a.Type.Kind {
	case abi.Int, abi.Int8, abi.Int16, abi.Int32, abi.Int64:
		x, y := a.Int(), b.Int()
		return order(x < y, x > y)
	case abi.Uint, abi.Uint8, abi.Uint16, abi.Uint32, abi.Uint64, abi.Uintptr:
		x, y := a.Uint(), b.Uint()
		return order(x < y, x > y)
	case abi.String:
		x, y := a.String(), b.String()
		return order(x < y, x > y)
	case abi.Float32, abi.Float64:
		return compareFloats(a.Float(), b.Float())
	case abi.Complex64, abi.Complex128:
		x, y := a.Complex(), b.Complex()
		if c := compareFloats(real(x), real(y)); c != 0 {
			return c
		}
		return compareFloats(imag(x), imag(y))
	case abi.Bool:
		x, y := a.Bool(), b.Bool()
		return order(!x && y, x && !y)
	case abi.Pointer, abi.UnsafePointer, abi.Chan:
		x, y := a.Pointer(), b.Pointer()
		return order(x < y, x > y)
	case abi.Struct:
		for i := 0; i < a.NumField(); i++ {
			if c := compare(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
		return 0
	case abi.Array:
		for i := 0; i < a.Len(); i++ {
			if c := compare(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
		return 0
	case abi.Interface:
		x, y := a.Elem(), b.Elem()
		if !x.IsValid() || !y.IsValid() {
			return order(!x.IsValid() && y.IsValid(), x.IsValid() && !y.IsValid())
		}
		tx, ty := uintptr(unsafe.Pointer(x.Type)), uintptr(unsafe.Pointer(y.Type))
		if c := order(tx < ty, tx > ty); c != 0 {
			return c
		}
		return compare(x, y)
	}
	panic("bad type in compare: " + a.Type.Str)
}
