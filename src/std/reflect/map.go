package reflect

import (
	"internal/abi"
	"internal/value"
	"unsafe"
)

func runtime_makemap(t *abi.Type, hint int) unsafe.Pointer
func runtime_mapaccess(t *abi.Type, m, key unsafe.Pointer) unsafe.Pointer
func runtime_mapassign(t *abi.Type, m, key unsafe.Pointer) unsafe.Pointer
func runtime_mapdelete(t *abi.Type, m, key unsafe.Pointer)
func runtime_mapclear(t *abi.Type, m unsafe.Pointer)

// MakeMap returns a new map.
func MakeMap(typ Type) Value { return MakeMapWithSize(typ, 0) }

// MakeMapWithSize returns a new map with room for n entries.
func MakeMapWithSize(typ Type, n int) Value {
	if typ.Kind() != Map {
		panic("reflect.MakeMapWithSize of non-map type")
	}
	t := typ.descriptor()
	return pointerValue(t, runtime_makemap(t, n), 0)
}

// MapIndex returns the elem of key, the zero Value if there is none.
func (v Value) MapIndex(key Value) Value {
	v.want(Map, "MapIndex")
	private := (v.v.Flags | key.v.Flags).Private()
	key = key.assignTo(v.v.Type.Key, "reflect.Value.MapIndex")
	p := runtime_mapaccess(v.v.Type, v.v.Word(), key.address())
	if p == nil {
		return Value{}
	}
	return copyAt(v.v.Type.Elem, p, private)
}

// copyAt returns a copy of the value at p.
func copyAt(t *abi.Type, p unsafe.Pointer, f value.Flags) Value {
	to := runtime_newobject(t)
	runtime_memmove(to, p, t.Size)
	return valueAt(t, to, f)
}

// SetMapIndex sets the elem of key; the zero Value deletes it.
func (v Value) SetMapIndex(key, elem Value) {
	v.want(Map, "SetMapIndex")
	v.mustBeExported("SetMapIndex")
	key.mustBeExported("SetMapIndex")
	key = key.assignTo(v.v.Type.Key, "reflect.Value.SetMapIndex")
	m := v.v.Word()
	if !elem.IsValid() {
		runtime_mapdelete(v.v.Type, m, key.address())
		return
	}
	elem.mustBeExported("SetMapIndex")
	elem = elem.assignTo(v.v.Type.Elem, "reflect.Value.SetMapIndex")
	from := elem.address()
	runtime_memmove(runtime_mapassign(v.v.Type, m, key.address()), from, v.v.Type.Elem.Size)
}

// MapKeys returns the keys of a map, in its order.
func (v Value) MapKeys() []Value {
	v.want(Map, "MapKeys")
	keys := make([]Value, 0, v.v.Len())
	if v.v.IsNil() {
		return keys
	}
	var it value.MapIter
	for it.Init(v.v.Type, v.v.Word()); it.Key != nil; it.Next() {
		keys = append(keys, copyAt(v.v.Type.Key, it.Key, v.v.Flags.Private()))
	}
	return keys
}

// A MapIter goes through the entries of a map.
type MapIter struct {
	m       Value
	it      value.MapIter
	started bool
}

// MapRange returns a MapIter.
func (v Value) MapRange() *MapIter {
	v.want(Map, "MapRange")
	return &MapIter{m: v}
}

// Next goes to the next entry and tells whether there is one.
func (iter *MapIter) Next() bool {
	if !iter.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	switch {
	case !iter.started:
		iter.started = true
		if m := iter.m.v.Word(); m != nil {
			iter.it.Init(iter.m.v.Type, m)
		}
	case iter.it.Key == nil:
		panic("MapIter.Next called on exhausted iterator")
	default:
		iter.it.Next()
	}
	return iter.it.Key != nil
}

// check panics unless the iterator stands at an entry.
func (iter *MapIter) check(method string) {
	if !iter.started {
		panic(method + " called before Next")
	}
	if iter.it.Key == nil {
		panic(method + " called on exhausted iterator")
	}
}

// Key returns the key of the current entry.
func (iter *MapIter) Key() Value {
	iter.check("MapIter.Key")
	return copyAt(iter.m.v.Type.Key, iter.it.Key, iter.m.v.Flags.Private())
}

// Value returns the elem of the current entry.
func (iter *MapIter) Value() Value {
	iter.check("MapIter.Value")
	return copyAt(iter.m.v.Type.Elem, iter.it.Elem, iter.m.v.Flags.Private())
}

// Reset makes the iterator one of another map, or of none.
func (iter *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.want(Map, "MapRange")
	}
	*iter = MapIter{m: v}
}

// SetIterKey is v.Set(iter.Key()).
func (v Value) SetIterKey(iter *MapIter) {
	iter.check("reflect: Value.SetIterKey")
	v.mustBeSettable("SetIterKey")
	key := valueAt(iter.m.v.Type.Key, iter.it.Key, iter.m.v.Flags.Private()|value.Variable)
	key.mustBeExported("SetIterKey")
	key = key.assignTo(v.v.Type, "reflect.MapIter.SetKey")
	runtime_memmove(v.v.Ptr, key.address(), v.v.Type.Size)
}

// SetIterValue is v.Set(iter.Value()).
func (v Value) SetIterValue(iter *MapIter) {
	iter.check("reflect: Value.SetIterValue")
	v.mustBeSettable("SetIterValue")
	elem := valueAt(iter.m.v.Type.Elem, iter.it.Elem, iter.m.v.Flags.Private()|value.Variable)
	elem.mustBeExported("SetIterValue")
	elem = elem.assignTo(v.v.Type, "reflect.MapIter.SetValue")
	runtime_memmove(v.v.Ptr, elem.address(), v.v.Type.Size)
}
