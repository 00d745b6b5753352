// Package reflect looks into values and types, calls functions and makes types while the program runs. Left out: methods of
// interfaces that a type from StructOf embeds.
//
// type.go holds Type; kind.go Kind and ChanDir; field.go struct fields; method.go methods; assign.go which types go into which;
// maketype.go and structof.go types made at run time; value.go Value, set.go what changes it, convert.go conversions, list.go arrays and
// slices, map.go maps, chan.go channels, iter.go ranging, call.go calls, makefunc.go functions made at run time, deepequal.go DeepEqual.
package reflect

import (
	"internal/abi"
	"iter"
	"unsafe"
)

// A Type is a Go type. Types can be compared with ==.
type Type interface {
	Align() int
	FieldAlign() int
	Method(int) Method
	Methods() iter.Seq[Method]
	MethodByName(string) (Method, bool)
	NumMethod() int
	Name() string
	PkgPath() string
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	ConvertibleTo(u Type) bool
	Comparable() bool
	Bits() int
	ChanDir() ChanDir
	IsVariadic() bool
	Elem() Type
	Field(i int) StructField
	Fields() iter.Seq[StructField]
	FieldByIndex(index []int) StructField
	FieldByName(name string) (StructField, bool)
	FieldByNameFunc(match func(string) bool) (StructField, bool)
	In(i int) Type
	Ins() iter.Seq[Type]
	Key() Type
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type
	Outs() iter.Seq[Type]
	OverflowComplex(x complex128) bool
	OverflowFloat(x float64) bool
	OverflowInt(x int64) bool
	OverflowUint(x uint64) bool
	CanSeq() bool
	CanSeq2() bool

	descriptor() *abi.Type
}

// rtype is a descriptor as a Type.
type rtype struct {
	t abi.Type
}

// toType returns a descriptor as a Type, nil for nil.
func toType(t *abi.Type) Type {
	if t == nil {
		return nil
	}
	return toRtype(t)
}

func toRtype(t *abi.Type) *rtype { return (*rtype)(unsafe.Pointer(t)) }

// TypeOf returns the dynamic type of i, nil for a nil interface.
func TypeOf(i any) Type { return toType(abi.TypeOf(i)) }

// TypeFor returns the type T.
func TypeFor[T any]() Type {
	var v T
	if t := abi.TypeOf(v); t != nil {
		return toType(t)
	}
	return toType(abi.TypeOf((*T)(nil)).Elem) // an interface type
}

func typeString(t *abi.Type) string {
	if t == nil {
		return "<nil>"
	}
	return t.Str
}

func (t *rtype) descriptor() *abi.Type { return &t.t }
func (t *rtype) Align() int            { return int(t.t.Align) }
func (t *rtype) FieldAlign() int       { return int(t.t.Align) }
func (t *rtype) Name() string          { return t.t.Name }
func (t *rtype) Size() uintptr         { return t.t.Size }
func (t *rtype) String() string        { return t.t.Str }
func (t *rtype) Kind() Kind            { return Kind(t.t.Kind) }
func (t *rtype) Comparable() bool      { return t.t.Flags&abi.Comparable != 0 }

func (t *rtype) PkgPath() string {
	if t.t.Kind == abi.UnsafePointer && t.t.Name == "Pointer" && t.t.PkgPath == "" {
		return "unsafe"
	}
	return t.t.PkgPath
}

func (t *rtype) Bits() int {
	if t == nil {
		panic("reflect: Bits of nil Type")
	}
	if k := t.Kind(); k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return int(t.t.Size) * 8
}

// want panics unless t is of the kind that a method is for.
func (t *rtype) want(kind Kind, method string) {
	if t.Kind() != kind {
		panic("reflect: " + method + " of non-" + kind.String() + " type " + t.String())
	}
}

func (t *rtype) ChanDir() ChanDir {
	t.want(Chan, "ChanDir")
	return ChanDir(t.t.Extra)
}

func (t *rtype) IsVariadic() bool {
	t.want(Func, "IsVariadic")
	return t.t.Extra == 1
}

func (t *rtype) Elem() Type {
	switch t.Kind() {
	case Array, Chan, Map, Pointer, Slice:
		return toType(t.t.Elem)
	}
	panic("reflect: Elem of invalid type " + t.String())
}

func (t *rtype) Key() Type {
	t.want(Map, "Key")
	return toType(t.t.Key)
}

func (t *rtype) Len() int {
	t.want(Array, "Len")
	return t.t.Len
}

// params and results return the types of a func.
func params(t *abi.Type) []abi.Field  { return t.Fields[:t.Len] }
func results(t *abi.Type) []abi.Field { return t.Fields[t.Len:] }

func (t *rtype) NumIn() int {
	t.want(Func, "NumIn")
	return t.t.Len
}

func (t *rtype) NumOut() int {
	t.want(Func, "NumOut")
	return len(t.t.Fields) - t.t.Len
}

func (t *rtype) In(i int) Type {
	t.want(Func, "In")
	return toType(params(&t.t)[i].Type)
}

func (t *rtype) Out(i int) Type {
	t.want(Func, "Out")
	return toType(results(&t.t)[i].Type)
}

func (t *rtype) Ins() iter.Seq[Type] {
	t.want(Func, "Ins")
	return types(params(&t.t))
}

func (t *rtype) Outs() iter.Seq[Type] {
	t.want(Func, "Outs")
	return types(results(&t.t))
}

func types(list []abi.Field) iter.Seq[Type] {
	return func(yield func(Type) bool) {
		for i := range list {
			if !yield(toType(list[i].Type)) {
				return
			}
		}
	}
}

func (t *rtype) OverflowComplex(x complex128) bool {
	switch t.Kind() {
	case Complex64:
		return overflowFloat32(real(x)) || overflowFloat32(imag(x))
	case Complex128:
		return false
	}
	panic("reflect: OverflowComplex of non-complex type " + t.String())
}

func (t *rtype) OverflowFloat(x float64) bool {
	switch t.Kind() {
	case Float32:
		return overflowFloat32(x)
	case Float64:
		return false
	}
	panic("reflect: OverflowFloat of non-float type " + t.String())
}

func (t *rtype) OverflowInt(x int64) bool {
	if k := t.Kind(); k < Int || k > Int64 {
		panic("reflect: OverflowInt of non-int type " + t.String())
	}
	unused := 64 - 8*t.t.Size
	return x<<unused>>unused != x
}

func (t *rtype) OverflowUint(x uint64) bool {
	if k := t.Kind(); k < Uint || k > Uintptr {
		panic("reflect: OverflowUint of non-uint type " + t.String())
	}
	unused := 64 - 8*t.t.Size
	return x<<unused>>unused != x
}

const (
	maxFloat32 = 0x1p127 * (1 + (1 - 0x1p-23))
	maxFloat64 = 0x1p1023 * (1 + (1 - 0x1p-52))
)

// overflowFloat32 tells whether a finite x is too large; infinities fit.
func overflowFloat32(x float64) bool {
	if x < 0 {
		x = -x
	}
	return maxFloat32 < x && x <= maxFloat64
}

// isYield tells whether t is func(yield func(n values) bool).
func isYield(t *abi.Type, n int) bool {
	if t.Kind != abi.Func || t.Len != 1 || len(t.Fields) != 1 {
		return false
	}
	y := t.Fields[0].Type
	return y.Kind == abi.Func && y.Len == n && len(y.Fields) == n+1 && y.Fields[n].Type.Kind == abi.Bool
}

func (t *rtype) CanSeq() bool {
	switch t.Kind() {
	case Int8, Int16, Int32, Int64, Int, Uint8, Uint16, Uint32, Uint64, Uint, Uintptr, Array, Slice, Chan, String, Map:
		return true
	case Func:
		return isYield(&t.t, 1)
	case Pointer:
		return t.t.Elem.Kind == abi.Array
	}
	return false
}

func (t *rtype) CanSeq2() bool {
	switch t.Kind() {
	case Array, Slice, String, Map:
		return true
	case Func:
		return isYield(&t.t, 2)
	case Pointer:
		return t.t.Elem.Kind == abi.Array
	}
	return false
}
