package abi

import "unsafe"

// An Eface is the memory form of every interface value: methods are found through the type.
type Eface struct {
	Type *Type
	Data unsafe.Pointer // the value itself if Type.Flags has Direct, else its address
}

// TypeOf returns the dynamic type of v, nil for a nil interface.
func TypeOf(v any) *Type {
	return (*Eface)(unsafe.Pointer(&v)).Type
}

// Unpack returns the words of v.
func Unpack(v any) Eface {
	return *(*Eface)(unsafe.Pointer(&v))
}

// Pack returns an interface of the given words.
func Pack(t *Type, data unsafe.Pointer) any {
	e := Eface{t, data}
	return *(*any)(unsafe.Pointer(&e))
}

// Load returns the interface stored at p, whose static type is t.
func Load(t *Type, p unsafe.Pointer) any {
	return *(*any)(p)
}

// Store stores v at p, a variable of interface type t that v implements.
func Store(t *Type, p unsafe.Pointer, v any) {
	*(*any)(p) = v
}
