package reflect

import (
	"internal/abi"
	"unsafe"
)

// assignTo returns v as a value of type t.
func (v Value) assignTo(t *abi.Type, context string) Value {
	v = v.resolved()
	if v.v.Type == t {
		return v
	}
	switch {
	case !v.IsValid():
	case directlyAssignable(v.v.Type, t):
		r := v
		r.v.Type = t
		return r
	case t.Kind == abi.Interface && implements(v.v.Type, t):
		p := runtime_newobject(t)
		if v.Kind() != Interface || !v.v.IsNil() {
			abi.Store(t, p, v.pack())
		}
		return valueAt(t, p, v.v.Flags.Private())
	}
	panic(context + ": value of type " + typeString(v.v.Type) + " is not assignable to type " + t.Str)
}

func (v Value) mustBeExported(method string) {
	if !v.IsValid() {
		v.fail(method)
	}
	if v.v.Hidden() {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

func (v Value) mustBeSettable(method string) {
	v.mustBeExported(method)
	if !v.CanAddr() {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

// Set assigns x to the variable v.
func (v Value) Set(x Value) {
	v.mustBeSettable("Set")
	x.mustBeExported("Set")
	x = x.assignTo(v.v.Type, "reflect.Set")
	runtime_memmove(v.v.Ptr, x.address(), v.v.Type.Size)
}

// SetZero sets the variable v to its zero value.
func (v Value) SetZero() {
	v.mustBeSettable("SetZero")
	runtime_memclr(v.v.Ptr, v.v.Type.Size)
}

func (v Value) SetBool(x bool) {
	v.mustBeSettable("SetBool")
	v.want(Bool, "SetBool")
	*(*bool)(v.v.Ptr) = x
}

func (v Value) setBits(x uint64) {
	switch v.v.Type.Size {
	case 1:
		*(*uint8)(v.v.Ptr) = uint8(x)
	case 2:
		*(*uint16)(v.v.Ptr) = uint16(x)
	case 4:
		*(*uint32)(v.v.Ptr) = uint32(x)
	default:
		*(*uint64)(v.v.Ptr) = x
	}
}

func (v Value) SetInt(x int64) {
	v.mustBeSettable("SetInt")
	if !v.CanInt() {
		v.fail("SetInt")
	}
	v.setBits(uint64(x))
}

func (v Value) SetUint(x uint64) {
	v.mustBeSettable("SetUint")
	if !v.CanUint() {
		v.fail("SetUint")
	}
	v.setBits(x)
}

func (v Value) setFloat(x float64) {
	if v.v.Type.Size == 4 {
		*(*float32)(v.v.Ptr) = float32(x)
	} else {
		*(*float64)(v.v.Ptr) = x
	}
}

func (v Value) SetFloat(x float64) {
	v.mustBeSettable("SetFloat")
	if !v.CanFloat() {
		v.fail("SetFloat")
	}
	v.setFloat(x)
}

func (v Value) setComplex(x complex128) {
	if v.v.Type.Size == 8 {
		*(*complex64)(v.v.Ptr) = complex64(x)
	} else {
		*(*complex128)(v.v.Ptr) = x
	}
}

func (v Value) SetComplex(x complex128) {
	v.mustBeSettable("SetComplex")
	if !v.CanComplex() {
		v.fail("SetComplex")
	}
	v.setComplex(x)
}

func (v Value) SetString(x string) {
	v.mustBeSettable("SetString")
	v.want(String, "SetString")
	*(*string)(v.v.Ptr) = x
}

func (v Value) SetBytes(x []byte) {
	v.mustBeSettable("SetBytes")
	v.want(Slice, "SetBytes")
	if v.v.Type.Elem.Kind != abi.Uint8 {
		panic("reflect.Value.SetBytes of non-byte slice")
	}
	*(*[]byte)(v.v.Ptr) = x
}

func (v Value) SetPointer(x unsafe.Pointer) {
	v.mustBeSettable("SetPointer")
	v.want(UnsafePointer, "SetPointer")
	*(*unsafe.Pointer)(v.v.Ptr) = x
}
