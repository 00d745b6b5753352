// Package abi mirrors the type descriptors that the compiler emits (machine/tables/layout.ts: T, Field, Method).
package abi

import "unsafe"

// A Type describes a Go type. Descriptors are unique: equal addresses mean identical types.
type Type struct {
	Size      uintptr
	PtrBytes  uintptr
	Hash      uint32
	Kind      Kind
	Align     uint8
	Flags     TFlag
	Extra     uint8 // channel direction; 1 for a variadic func
	Str       string
	Elem      *Type
	Key       *Type
	Len       int // array length; number of parameters of a func
	Fields    []Field
	Methods   []Method
	Name      string
	PkgPath   string
	PtrToThis *Type
	PtrMap    unsafe.Pointer
	Map       unsafe.Pointer
	Index     uint32
	NumMethod uint32 // number of exported methods, also of those that Methods leaves out
}

// A Field is a struct field, a parameter or result of a func, or a method of an interface (Offset is its method id).
type Field struct {
	Name     string
	Type     *Type
	Offset   uintptr
	Tag      string
	PkgPath  string // of an unexported name, "" otherwise
	Embedded bool
}

// A Method is an entry of a method table.
type Method struct {
	ID   uint64
	Func unsafe.Pointer
	Name string
	Type *Type
}

// A Kind says what a type is made of; the numbers are reflect's.
type Kind uint8

const (
	Invalid Kind = iota
	Bool
	Int
	Int8
	Int16
	Int32
	Int64
	Uint
	Uint8
	Uint16
	Uint32
	Uint64
	Uintptr
	Float32
	Float64
	Complex64
	Complex128
	Array
	Chan
	Func
	Interface
	Map
	Pointer
	Slice
	String
	Struct
	UnsafePointer
)

// A TFlag is a bit of Type.Flags.
type TFlag uint8

const (
	Direct        TFlag = 1 << iota // the data word of an interface is the value itself
	Comparable                      // == is defined
	Named                           // a defined type
	RegularMemory                   // equality is memory equality
	MightPanic                      // comparing may panic
)
