package reflect

import (
	"internal/abi"
	"internal/value"
	"unsafe"
)

func runtime_newobject(t *abi.Type) unsafe.Pointer
func runtime_newarray(t *abi.Type, n int) unsafe.Pointer
func runtime_memmove(to, from unsafe.Pointer, n uintptr)
func runtime_memclr(p unsafe.Pointer, n uintptr)
func runtime_valequal(t *abi.Type, a, b unsafe.Pointer) bool

// A Value is a Go value. The zero Value stands for nothing. fmt knows that its first field is a value.Value.
type Value struct {
	v value.Value
}

// valueAt returns the value of type t at address p.
func valueAt(t *abi.Type, p unsafe.Pointer, f value.Flags) Value {
	return Value{value.Value{Type: t, Ptr: p, Flags: f}}
}

// pointerValue returns a value of a type whose values are one pointer.
func pointerValue(t *abi.Type, p unsafe.Pointer, f value.Flags) Value {
	return valueAt(t, p, f|value.Direct)
}

// A ValueError is a method called on a Value of a kind that has it not.
type ValueError struct {
	Method string
	Kind   Kind
}

func (e *ValueError) Error() string {
	if e.Kind == 0 {
		return "reflect: call of " + e.Method + " on zero Value"
	}
	return "reflect: call of " + e.Method + " on " + e.Kind.String() + " Value"
}

// ValueOf returns the value in i, the zero Value for nil.
func ValueOf(i any) Value { return Value{value.Of(i)} }

// Zero returns the zero value of a type.
func Zero(typ Type) Value {
	if typ == nil {
		panic("reflect: Zero(nil)")
	}
	t := typ.descriptor()
	return valueAt(t, runtime_newobject(t), 0)
}

// New returns a pointer to a new variable of a type.
func New(typ Type) Value {
	if typ == nil {
		panic("reflect: New(nil)")
	}
	t := typ.descriptor()
	return pointerValue(pointerTo(t), runtime_newobject(t), 0)
}

// NewAt returns p as a pointer to a variable of a type.
func NewAt(typ Type, p unsafe.Pointer) Value {
	return pointerValue(pointerTo(typ.descriptor()), p, 0)
}

// Indirect returns what v points to, v itself if it is no pointer.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

func (v Value) fail(method string) {
	panic(&ValueError{"reflect.Value." + method, v.Kind()})
}

// want panics unless v is of the kind that a method is for.
func (v Value) want(kind Kind, method string) {
	if v.Kind() != kind {
		v.fail(method)
	}
}

func (v Value) isBound() bool { return v.v.Flags&value.Bound != 0 }

// boundFlags returns the flags of a method bound to v.
func boundFlags(v Value) value.Flags { return value.Bound | value.Direct | v.v.Flags.Private() }

func (v Value) Kind() Kind    { return Kind(v.v.Kind()) }
func (v Value) IsValid() bool { return v.v.Type != nil }

func (v Value) Type() Type {
	if v.v.Type == nil {
		v.fail("Type")
	}
	return toRtype(v.v.Type)
}

func (v Value) CanInterface() bool {
	if !v.IsValid() {
		v.fail("CanInterface")
	}
	return !v.v.Hidden()
}

func (v Value) CanSet() bool  { return v.v.Settable() }
func (v Value) CanAddr() bool { return v.v.IsVariable() }

func (v Value) CanInt() bool     { return Int <= v.Kind() && v.Kind() <= Int64 }
func (v Value) CanUint() bool    { return Uint <= v.Kind() && v.Kind() <= Uintptr }
func (v Value) CanFloat() bool   { return v.Kind() == Float32 || v.Kind() == Float64 }
func (v Value) CanComplex() bool { return v.Kind() == Complex64 || v.Kind() == Complex128 }

// CanConvert tells whether v can be converted to t without a panic.
func (v Value) CanConvert(t Type) bool {
	if !v.Type().ConvertibleTo(t) {
		return false
	}
	if v.Kind() != Slice {
		return true
	}
	switch {
	case t.Kind() == Array:
		return t.Len() <= v.Len()
	case t.Kind() == Pointer && t.Elem().Kind() == Array:
		return t.Elem().Len() <= v.Len()
	}
	return true
}

// Interface returns the value.
func (v Value) Interface() any {
	if !v.IsValid() {
		v.fail("Interface")
	}
	if v.v.Hidden() {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.pack()
}

// pack returns v in an interface.
func (v Value) pack() any { return v.resolved().copied().v.Interface() }

// TypeAssert is v.Interface().(T).
func TypeAssert[T any](v Value) (T, bool) {
	if !v.IsValid() {
		panic(&ValueError{"reflect.TypeAssert", Invalid})
	}
	if v.v.Hidden() {
		panic("reflect.TypeAssert: cannot return value obtained from unexported field or method")
	}
	t, ok := v.pack().(T)
	return t, ok
}

// resolved returns a bound method as a func value.
func (v Value) resolved() Value {
	if !v.isBound() {
		return v
	}
	b := (*boundMethod)(v.v.Ptr)
	b.find("Interface")
	t := v.v.Type
	f := makeFunc(t, func(args []Value) []Value {
		_, fn, word := b.find("Call")
		return callFunc(t, fn, nil, word, true, args)
	})
	f.v.Flags |= v.v.Flags.Private()
	return f
}

// copied returns a variable's value as one that does not change any more.
func (v Value) copied() Value {
	t := v.v.Type
	if !v.v.IsVariable() || t.Flags&abi.Direct != 0 {
		return v
	}
	p := runtime_newobject(t)
	runtime_memmove(p, v.v.Ptr, t.Size)
	return valueAt(t, p, v.v.Flags.Private())
}

// address returns the address of the value's memory form.
func (v Value) address() unsafe.Pointer {
	v = v.resolved()
	if v.v.Type.Flags&abi.Direct != 0 {
		p := new(unsafe.Pointer)
		*p = v.v.Word()
		return unsafe.Pointer(p)
	}
	return v.v.Ptr
}

func (v Value) Bool() bool {
	v.want(Bool, "Bool")
	return v.v.Bool()
}

func (v Value) Int() int64 {
	if !v.CanInt() {
		v.fail("Int")
	}
	return v.v.Int()
}

func (v Value) Uint() uint64 {
	if !v.CanUint() {
		v.fail("Uint")
	}
	return v.v.Uint()
}

func (v Value) Float() float64 {
	if !v.CanFloat() {
		v.fail("Float")
	}
	return v.v.Float()
}

func (v Value) Complex() complex128 {
	if !v.CanComplex() {
		v.fail("Complex")
	}
	return v.v.Complex()
}

// String returns the text of a string, <T Value> for others.
func (v Value) String() string {
	switch v.Kind() {
	case String:
		return v.v.String()
	case Invalid:
		return "<invalid Value>"
	}
	return "<" + v.v.Type.Str + " Value>"
}

func (v Value) Bytes() []byte {
	switch v.Kind() {
	case Slice:
		if v.v.Type.Elem.Kind != abi.Uint8 {
			panic("reflect.Value.Bytes of non-byte slice")
		}
		return v.v.Bytes()
	case Array:
		if v.v.Type.Elem.Kind != abi.Uint8 {
			panic("reflect.Value.Bytes of non-byte array")
		}
		if !v.CanAddr() {
			panic("reflect.Value.Bytes of unaddressable byte array")
		}
		return v.v.Bytes()
	}
	v.fail("Bytes")
	return nil
}

func (v Value) OverflowInt(x int64) bool {
	if !v.CanInt() {
		v.fail("OverflowInt")
	}
	return toRtype(v.v.Type).OverflowInt(x)
}

func (v Value) OverflowUint(x uint64) bool {
	if !v.CanUint() {
		v.fail("OverflowUint")
	}
	return toRtype(v.v.Type).OverflowUint(x)
}

func (v Value) OverflowFloat(x float64) bool {
	if !v.CanFloat() {
		v.fail("OverflowFloat")
	}
	return toRtype(v.v.Type).OverflowFloat(x)
}

func (v Value) OverflowComplex(x complex128) bool {
	if !v.CanComplex() {
		v.fail("OverflowComplex")
	}
	return toRtype(v.v.Type).OverflowComplex(x)
}

func (v Value) IsNil() bool {
	switch v.Kind() {
	case Func:
		return !v.isBound() && v.v.IsNil()
	case Chan, Map, Pointer, UnsafePointer, Slice, Interface:
		return v.v.IsNil()
	}
	v.fail("IsNil")
	return false
}

// UnsafePointer returns the address that a pointer, channel, map, slice or string holds; that of the code of a func.
func (v Value) UnsafePointer() unsafe.Pointer {
	p, ok := v.pointer()
	if !ok {
		v.fail("UnsafePointer")
	}
	return p
}

func (v Value) Pointer() uintptr {
	p, ok := v.pointer()
	if !ok {
		v.fail("Pointer")
	}
	return uintptr(p)
}

func (v Value) pointer() (unsafe.Pointer, bool) {
	switch v.Kind() {
	case Chan, Map, Pointer, UnsafePointer, Slice, String:
		return v.v.Word(), true
	case Func:
		if v.isBound() {
			// All bound methods have one code.
			f := makeFuncStub
			return **(**unsafe.Pointer)(unsafe.Pointer(&f)), true
		}
		closure := v.v.Word()
		if closure != nil {
			closure = *(*unsafe.Pointer)(closure)
		}
		return closure, true
	}
	return nil, false
}

// UnsafeAddr returns the address of a variable.
func (v Value) UnsafeAddr() uintptr {
	if !v.IsValid() {
		v.fail("UnsafeAddr")
	}
	if !v.CanAddr() {
		panic("reflect.Value.UnsafeAddr of unaddressable value")
	}
	return uintptr(v.v.Ptr)
}

// InterfaceData returns the two words of an interface.
func (v Value) InterfaceData() [2]uintptr {
	v.want(Interface, "InterfaceData")
	return *(*[2]uintptr)(v.v.Ptr)
}

// IsZero tells whether the value is the zero value of its type.
func (v Value) IsZero() bool {
	switch v.Kind() {
	case Invalid:
		v.fail("IsZero")
	case Func:
		return v.IsNil()
	case Float32, Float64:
		return v.v.Float() == 0
	case Complex64, Complex128:
		return v.v.Complex() == 0
	case Array:
		if v.v.Type.Flags&abi.RegularMemory != 0 {
			return v.hasZeroBytes()
		}
		for i := 0; i < v.Len(); i++ {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if f := v.Field(i); !f.IsZero() && v.v.Type.Fields[i].Name != "_" {
				return false
			}
		}
		return true
	case String:
		return v.Len() == 0
	case Chan, Map, Pointer, UnsafePointer, Slice, Interface:
		return v.v.IsNil()
	}
	return v.hasZeroBytes()
}

func (v Value) hasZeroBytes() bool {
	for _, c := range unsafe.Slice((*byte)(v.address()), v.v.Type.Size) {
		if c != 0 {
			return false
		}
	}
	return true
}

// Elem returns what an interface or a pointer refers to, the zero Value for nil.
func (v Value) Elem() Value {
	switch v.Kind() {
	case Interface, Pointer:
		return Value{v.v.Elem()}
	}
	v.fail("Elem")
	return Value{}
}

// Addr returns a pointer to a variable.
func (v Value) Addr() Value {
	if !v.CanAddr() {
		panic("reflect.Value.Addr of unaddressable value")
	}
	return pointerValue(pointerTo(v.v.Type), v.v.Ptr, v.v.Flags&(value.Hidden|value.Embedded))
}

func (v Value) NumField() int {
	v.want(Struct, "NumField")
	return v.v.NumField()
}

func (v Value) Field(i int) Value {
	v.want(Struct, "Field")
	if i < 0 || i >= v.v.NumField() {
		panic("reflect: Field index out of range")
	}
	return Value{v.v.Field(i)}
}

// FieldByIndex returns a field of a field of a field.
func (v Value) FieldByIndex(index []int) Value {
	if len(index) == 1 {
		return v.Field(index[0])
	}
	v.want(Struct, "FieldByIndex")
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.v.Type.Elem.Kind == abi.Struct {
			if v.v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

// A nilEmbedded is the error of FieldByIndexErr.
type nilEmbedded struct{ typ string }

func (e *nilEmbedded) Error() string {
	return "reflect: indirection through nil pointer to embedded struct field " + e.typ
}

// FieldByIndexErr is FieldByIndex with an error for nil pointers on the way.
func (v Value) FieldByIndexErr(index []int) (Value, error) {
	if len(index) == 1 {
		return v.Field(index[0]), nil
	}
	v.want(Struct, "FieldByIndexErr")
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer && v.v.Type.Elem.Kind == abi.Struct {
			if v.v.IsNil() {
				return Value{}, &nilEmbedded{v.v.Type.Elem.Name}
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, nil
}

// FieldByName returns a field, the zero Value if there is none.
func (v Value) FieldByName(name string) Value {
	v.want(Struct, "FieldByName")
	if f, ok := toRtype(v.v.Type).FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// FieldByNameFunc returns the field whose name matches, the zero Value if there is none.
func (v Value) FieldByNameFunc(match func(string) bool) Value {
	if f, ok := v.Type().FieldByNameFunc(match); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

// Comparable tells whether v can be compared by == without a panic.
func (v Value) Comparable() bool {
	switch v.Kind() {
	case Invalid:
		return false
	case Interface:
		return v.v.IsNil() || v.Elem().Comparable()
	case Array:
		switch v.v.Type.Elem.Kind {
		case abi.Interface, abi.Array, abi.Struct:
		default:
			return v.v.Type.Flags&abi.Comparable != 0
		}
		for i := 0; i < v.v.Type.Len; i++ {
			if !v.Index(i).Comparable() {
				return false
			}
		}
		return true
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	}
	return v.v.Type.Flags&abi.Comparable != 0
}

// Equal tells whether two values are equal by ==.
func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	if v.v.Type != u.v.Type {
		return false
	}
	switch v.Kind() {
	case Array:
		n := v.v.Type.Len
		if n == 0 {
			if v.v.Type.Elem.Flags&abi.Comparable == 0 {
				break
			}
			return true
		}
		for i := 0; i < n; i++ {
			if !v.Index(i).Equal(u.Index(i)) {
				return false
			}
		}
		return true
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).Equal(u.Field(i)) {
				return false
			}
		}
		return true
	case Func, Map, Slice:
	default:
		return runtime_valequal(v.v.Type, v.address(), u.address())
	}
	panic("reflect.Value.Equal: values of type " + v.v.Type.Str + " are not comparable")
}
