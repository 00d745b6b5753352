package value

import (
	"internal/abi"
	"unsafe"
)

func runtime_mapiterinit(t *abi.Type, m unsafe.Pointer, it *mapIter)
func runtime_mapiternext(it *mapIter)

// A mapIter is the machine's map iterator (Iter in machine/tables/layout.ts).
type mapIter struct {
	key, elem unsafe.Pointer
	rest      [18]unsafe.Pointer
}

// An Entry is a key of a map and its element.
type Entry struct {
	Key, Elem Value
}

// Entries returns the entries of a map, in the map's order.
func (v Value) Entries() []Entry {
	m := v.Word()
	if m == nil {
		return nil
	}
	entries := make([]Entry, 0, v.Len())
	it := new(mapIter)
	for runtime_mapiterinit(v.Type, m, it); it.key != nil; runtime_mapiternext(it) {
		entries = append(entries, Entry{
			Value{v.Type.Key, it.key, v.flags &^ (direct | variable)},
			Value{v.Type.Elem, it.elem, v.flags &^ (direct | variable)},
		})
	}
	return entries
}
