package value

import (
	"internal/abi"
	"unsafe"
)

func runtime_mapiterinit(t *abi.Type, m unsafe.Pointer, it *MapIter)
func runtime_mapiternext(it *MapIter)

// A MapIter is the machine's map iterator (Iter in machine/tables/layout.ts).
type MapIter struct {
	Key, Elem unsafe.Pointer // of the current entry, nil at the end
	rest      [18]unsafe.Pointer
}

// Init goes to the first entry of map m.
func (it *MapIter) Init(t *abi.Type, m unsafe.Pointer) { runtime_mapiterinit(t, m, it) }

// Next goes to the next entry.
func (it *MapIter) Next() { runtime_mapiternext(it) }

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
	it := new(MapIter)
	for runtime_mapiterinit(v.Type, m, it); it.Key != nil; runtime_mapiternext(it) {
		entries = append(entries, Entry{
			Value{v.Type.Key, it.Key, v.Flags.Private()},
			Value{v.Type.Elem, it.Elem, v.Flags.Private()},
		})
	}
	return entries
}
