package value

import (
	"internal/abi"
	"unsafe"
)

// SortedEntries returns the entries of a map ordered by key: numbers and strings by <, NaN before other numbers, false before true,
// structs and arrays by their parts, interfaces by type (see compareTypes) and then by value, nil first.
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
		if x.Type != y.Type {
			return compareTypes(x.Type, y.Type)
		}
		return compare(x, y)
	}
	panic("bad type in compare: " + a.Type.Str)
}

// compareTypes orders types as their descriptors lie in a program that gc's linker has laid out: by size of the descriptor, then
// those of the program (defined types first, by name) before the predeclared ones, which have an order of their own.
func compareTypes(a, b *abi.Type) int {
	if x, y := descriptorSize(a), descriptorSize(b); x != y {
		return order(x < y, x > y)
	}
	if x, y := predeclaredRank(a), predeclaredRank(b); x != y {
		return order(x < y, x > y)
	}
	if x, y := a.Flags&abi.Named != 0, b.Flags&abi.Named != 0; x != y {
		return order(x, y)
	}
	if a.Str != b.Str {
		return order(a.Str < b.Str, a.Str > b.Str)
	}
	x, y := uintptr(unsafe.Pointer(a)), uintptr(unsafe.Pointer(b))
	return order(x < y, x > y)
}

// descriptorSize is the number of bytes of gc's descriptor of a type of keys.
func descriptorSize(t *abi.Type) int {
	size := 48
	switch t.Kind {
	case abi.Pointer:
		size += 8
	case abi.Chan:
		size += 16
	case abi.Array:
		size += 24
	case abi.Struct:
		size += 32 + 24*len(t.Fields)
	}
	if t.Flags&abi.Named != 0 || len(t.Methods) > 0 {
		size += 16 + 16*len(t.Methods)
	}
	return size
}

// predeclaredRank is the place of a predeclared type among the others of its size, 0 for all other types.
func predeclaredRank(t *abi.Type) int {
	if t.PkgPath != "" || t.Flags&abi.Named == 0 {
		return 0
	}
	const kinds = "\x18\x03\x08\x04\x09\x05\x0a\x06\x0b\x02\x07\x0c\x0f\x10\x0d\x0e\x01"
	for i := 0; i < len(kinds); i++ {
		if abi.Kind(kinds[i]) == t.Kind {
			return i + 1
		}
	}
	return 0
}
