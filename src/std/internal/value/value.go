// Package value is the small reflection that fmt, errors and reflect stand on: a type descriptor and the address of a value.
package value

import (
	"internal/abi"
	"unsafe"
)

// A Value is a value of any type. The zero Value stands for nothing.
type Value struct {
	Type *abi.Type
	// Ptr is the address of the value; when Direct is set it is the value, a single pointer.
	Ptr   unsafe.Pointer
	Flags Flags
}

// Flags say how a Value came about.
type Flags uintptr

const (
	Direct   Flags = 1 << iota
	Hidden         // through an unexported field
	Embedded       // through an unexported embedded field, whose exported fields can be seen
	Variable       // Ptr is the address of a variable that may be set
	Bound          // a method with its receiver, which only package reflect understands
)

// Private returns the flags that what is inside a value inherits: Hidden if the value is.
func (f Flags) Private() Flags {
	if f&(Hidden|Embedded) != 0 {
		return Hidden
	}
	return 0
}

// Of returns the value in an interface.
func Of(v any) Value {
	e := abi.Unpack(v)
	if e.Type == nil {
		return Value{}
	}
	if e.Type.Flags&abi.Direct != 0 {
		return Value{e.Type, e.Data, Direct}
	}
	return Value{e.Type, e.Data, 0}
}

// At returns the value of type t at address p.
func At(t *abi.Type, p unsafe.Pointer) Value {
	return Value{t, p, 0}
}

// Hidden tells whether v came through unexported fields: its methods must not be called.
func (v Value) Hidden() bool { return v.Flags&(Hidden|Embedded) != 0 }

// Settable tells whether v is a variable that may be set.
func (v Value) Settable() bool { return v.Flags&(Variable|Hidden|Embedded) == Variable }

// IsVariable tells whether v is a variable: it may change.
func (v Value) IsVariable() bool { return v.Flags&Variable != 0 }

// Interface returns v in an interface. Values that are not pointers stay where they are: the caller must not let the result live on
// when the variable may change.
func (v Value) Interface() any {
	if v.Type.Kind == abi.Interface {
		return abi.Load(v.Type, v.Ptr)
	}
	if v.Type.Flags&abi.Direct != 0 {
		return abi.Pack(v.Type, v.Word())
	}
	return abi.Pack(v.Type, v.Ptr)
}

// IsValid tells whether v stands for a value.
func (v Value) IsValid() bool { return v.Type != nil }

// Kind returns the kind of v's type.
func (v Value) Kind() abi.Kind {
	if v.Type == nil {
		return abi.Invalid
	}
	return v.Type.Kind
}

// Word returns a pointer-shaped value: a pointer, map, channel, func.
func (v Value) Word() unsafe.Pointer {
	if v.Flags&Direct != 0 {
		return v.Ptr
	}
	return *(*unsafe.Pointer)(v.Ptr)
}

// Pointer returns the address that a pointer, map, channel, func or slice holds.
func (v Value) Pointer() uintptr { return uintptr(v.Word()) }

// IsNil tells whether a pointer, map, channel, func, slice or interface is nil.
func (v Value) IsNil() bool { return v.Word() == nil }

func (v Value) Bool() bool { return *(*bool)(v.Ptr) }

// Int returns the value of a signed integer.
func (v Value) Int() int64 {
	switch v.Type.Size {
	case 1:
		return int64(*(*int8)(v.Ptr))
	case 2:
		return int64(*(*int16)(v.Ptr))
	case 4:
		return int64(*(*int32)(v.Ptr))
	}
	return *(*int64)(v.Ptr)
}

// Uint returns the value of an unsigned integer.
func (v Value) Uint() uint64 {
	switch v.Type.Size {
	case 1:
		return uint64(*(*uint8)(v.Ptr))
	case 2:
		return uint64(*(*uint16)(v.Ptr))
	case 4:
		return uint64(*(*uint32)(v.Ptr))
	}
	return *(*uint64)(v.Ptr)
}

func (v Value) Float() float64 {
	if v.Type.Size == 4 {
		return float64(*(*float32)(v.Ptr))
	}
	return *(*float64)(v.Ptr)
}

func (v Value) Complex() complex128 {
	if v.Type.Size == 8 {
		return complex128(*(*complex64)(v.Ptr))
	}
	return *(*complex128)(v.Ptr)
}

func (v Value) String() string { return *(*string)(v.Ptr) }

// Bytes returns the bytes of a slice or an array of bytes.
func (v Value) Bytes() []byte {
	if v.Type.Kind == abi.Array {
		return unsafe.Slice((*byte)(v.Ptr), v.Type.Len)
	}
	return *(*[]byte)(v.Ptr)
}

// Elem returns what a pointer or an interface refers to, the zero Value for nil.
func (v Value) Elem() Value {
	if v.Type.Kind == abi.Interface {
		e := Of(abi.Load(v.Type, v.Ptr))
		e.Flags |= v.Flags.Private()
		return e
	}
	p := v.Word()
	if p == nil {
		return Value{}
	}
	return Value{v.Type.Elem, p, v.Flags&^Direct | Variable}
}

// NumField returns the number of fields of a struct.
func (v Value) NumField() int { return len(v.Type.Fields) }

// Field returns a field of a struct.
func (v Value) Field(i int) Value {
	f := &v.Type.Fields[i]
	fl := v.Flags &^ Embedded
	if f.PkgPath != "" {
		if f.Embedded {
			fl |= Embedded
		} else {
			fl |= Hidden
		}
	}
	return Value{f.Type, unsafe.Pointer(uintptr(v.Ptr) + f.Offset), fl}
}

// A sliceHeader is the memory form of a slice.
type sliceHeader struct {
	data     unsafe.Pointer
	len, cap int
}

// Len returns the length of an array, slice, string, map or channel.
func (v Value) Len() int {
	switch v.Type.Kind {
	case abi.Array:
		return v.Type.Len
	case abi.Slice, abi.String:
		return (*sliceHeader)(v.Ptr).len
	}
	if w := v.Word(); w != nil { // maps and channels begin with their length
		return *(*int)(w)
	}
	return 0
}

// Index returns an element of an array or slice.
func (v Value) Index(i int) Value {
	t := v.Type.Elem
	if v.Type.Kind == abi.Array {
		return Value{t, unsafe.Pointer(uintptr(v.Ptr) + uintptr(i)*t.Size), v.Flags&(Direct|Variable) | v.Flags.Private()}
	}
	base := (*sliceHeader)(v.Ptr).data
	return Value{t, unsafe.Pointer(uintptr(base) + uintptr(i)*t.Size), v.Flags.Private() | Variable}
}
