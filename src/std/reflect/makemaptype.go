package reflect

import (
	"internal/abi"
	"unsafe"
)

// A mapDesc is what the machine needs to know of a map type (machine/tables/layout.ts: MapDesc).
type mapDesc struct {
	key, elem                       uint32
	keySize, elemSize               uint32
	flags, fast                     uint32
	classicKeySlot, classicElemSlot uint32
	bucketSize, bucket              uint32
	swissSlotSize, swissElemOff     uint32
	groupSize, group                uint32
}

const (
	indirectKey uint32 = 1 << iota
	indirectElem
	reflexiveKey
	needKeyUpdate
	hashMightPanic
	keyPointers
	elemPointers
)

const (
	fastNone uint32 = iota
	fast32
	_
	fast64
	fast64ptr
	faststr
)

// Larger keys and elems are kept as pointers.
const maxInline = 128

// MapOf returns the type of maps from key to elem.
func MapOf(key, elem Type) Type {
	k, e := key.descriptor(), elem.descriptor()
	if k.Flags&abi.Comparable == 0 {
		panic("reflect.MapOf: invalid key type " + k.Str)
	}
	m := &abi.Type{Kind: abi.Map, Key: k, Elem: e}
	return toType(intern(m, func() {
		m.Str = "map[" + k.Str + "]" + e.Str
		pointerShaped(m)
		m.Map = unsafe.Pointer(describeMap(k, e))
	}))
}

func describeMap(k, e *abi.Type) *mapDesc {
	d := &mapDesc{
		key: address32(k), elem: address32(e), keySize: uint32(k.Size), elemSize: uint32(e.Size),
		flags: keyFlags(k), fast: fastOf(k, e),
	}
	if k.PtrBytes > 0 {
		d.flags |= keyPointers
	}
	if e.PtrBytes > 0 {
		d.flags |= elemPointers
	}
	inlineKey, inlineElem := k, e
	if k.Size > maxInline {
		d.flags |= indirectKey
		inlineKey = pointerTo(k)
	}
	if e.Size > maxInline {
		d.flags |= indirectElem
		inlineElem = pointerTo(e)
	}
	d.classicKeySlot, d.classicElemSlot = uint32(inlineKey.Size), uint32(inlineElem.Size)
	overflow := abi.TypeOf(uintptr(0))
	if inlineKey.PtrBytes > 0 || inlineElem.PtrBytes > 0 {
		overflow = abi.TypeOf(unsafe.Pointer(nil))
	}
	bucket := structOf(
		abi.Field{Name: "Tophash", Type: arrayOf(8, abi.TypeOf(uint8(0)))},
		abi.Field{Name: "Keys", Type: arrayOf(8, inlineKey)},
		abi.Field{Name: "Elems", Type: arrayOf(8, inlineElem)},
		abi.Field{Name: "Overflow", Type: overflow},
	)
	slot := structOf(abi.Field{Name: "Key", Type: inlineKey}, abi.Field{Name: "Elem", Type: inlineElem})
	group := structOf(abi.Field{Name: "Ctrl", Type: abi.TypeOf(uint64(0))}, abi.Field{Name: "Slots", Type: arrayOf(8, slot)})
	d.bucketSize, d.bucket = uint32(bucket.Size), address32(bucket)
	d.swissSlotSize, d.swissElemOff = uint32(slot.Size), uint32(slot.Fields[1].Offset)
	d.groupSize, d.group = uint32(group.Size), address32(group)
	return d
}

func address32(t *abi.Type) uint32 { return uint32(uintptr(unsafe.Pointer(t))) }

// keyFlags returns what a key type says about comparing, updating and hashing keys.
func keyFlags(t *abi.Type) uint32 {
	switch t.Kind {
	case abi.Float32, abi.Float64, abi.Complex64, abi.Complex128:
		return needKeyUpdate
	case abi.Interface:
		return needKeyUpdate | hashMightPanic
	case abi.String:
		return reflexiveKey | needKeyUpdate
	case abi.Array:
		return keyFlags(t.Elem)
	case abi.Struct:
		flags := reflexiveKey
		for i := range t.Fields {
			f := keyFlags(t.Fields[i].Type)
			flags = flags&(f|^reflexiveKey) | f&^reflexiveKey
		}
		return flags
	}
	return reflexiveKey
}

// fastOf returns which of the runtime's specialised functions serve a map.
func fastOf(k, e *abi.Type) uint32 {
	switch {
	case e.Size > maxInline:
		return fastNone
	case isStringAlike(k):
		return faststr
	case k.Flags&abi.RegularMemory == 0:
		return fastNone
	case k.Size == 4:
		return fast32
	case k.Size == 8 && k.PtrBytes > 0:
		return fast64ptr
	case k.Size == 8:
		return fast64
	}
	return fastNone
}

// isStringAlike tells whether keys are compared as strings are.
func isStringAlike(t *abi.Type) bool {
	switch {
	case t.Kind == abi.Array && t.Len == 1:
		return isStringAlike(t.Elem)
	case t.Kind == abi.Struct && len(t.Fields) == 1 && t.Fields[0].Name != "_":
		return isStringAlike(t.Fields[0].Type)
	}
	return t.Kind == abi.String
}
