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
func runtime_makemap(t *abi.Type, hint int) unsafe.Pointer
func runtime_mapaccess(t *abi.Type, m, key unsafe.Pointer) unsafe.Pointer
func runtime_mapassign(t *abi.Type, m, key unsafe.Pointer) unsafe.Pointer
func runtime_mapdelete(t *abi.Type, m, key unsafe.Pointer)

// A Value is a Go value. The zero Value stands for nothing. fmt knows that its first field is a value.Value.
type Value struct {
	v value.Value
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

func (v Value) fail(method string) {
	panic(&ValueError{"reflect.Value." + method, v.Kind()})
}

func (v Value) Kind() Kind    { return Kind(v.v.Kind()) }
func (v Value) IsValid() bool { return v.v.IsValid() }

func (v Value) Type() Type {
	if !v.IsValid() {
		v.fail("Type")
	}
	return toType(v.v.Type)
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

// Interface returns the value.
func (v Value) Interface() any {
	if !v.IsValid() {
		v.fail("Interface")
	}
	if v.v.Hidden() {
		panic("reflect.Value.Interface: cannot return value obtained from unexported field or method")
	}
	return v.copied().v.Interface()
}

// copied returns a variable's value as one that does not change any more.
func (v Value) copied() Value {
	t := v.v.Type
	if !v.v.IsVariable() || t.Flags&abi.Direct != 0 || t.Kind == abi.Interface {
		return v
	}
	p := runtime_newobject(t)
	runtime_memmove(p, v.v.Ptr, t.Size)
	return Value{value.At(t, p)}
}

// address returns the address of the value's memory form.
func (v Value) address() unsafe.Pointer {
	if v.v.Type.Flags&abi.Direct != 0 {
		p := new(unsafe.Pointer)
		*p = v.v.Word()
		return unsafe.Pointer(p)
	}
	return v.v.Ptr
}

func (v Value) Bool() bool {
	if v.Kind() != Bool {
		v.fail("Bool")
	}
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
	if k := v.Kind(); k == Slice || k == Array && v.CanAddr() {
		if v.v.Type.Elem.Kind == abi.Uint8 {
			return v.v.Bytes()
		}
		panic("reflect.Value.Bytes of non-byte slice")
	}
	v.fail("Bytes")
	return nil
}

func (v Value) pointerShaped() bool {
	switch v.Kind() {
	case Chan, Func, Map, Pointer, UnsafePointer, Slice:
		return true
	}
	return false
}

func (v Value) IsNil() bool {
	if !v.pointerShaped() && v.Kind() != Interface {
		v.fail("IsNil")
	}
	return v.v.IsNil()
}

func (v Value) Pointer() uintptr {
	if !v.pointerShaped() {
		v.fail("Pointer")
	}
	return v.v.Pointer()
}

func (v Value) UnsafePointer() unsafe.Pointer {
	if !v.pointerShaped() {
		v.fail("UnsafePointer")
	}
	return v.v.Word()
}

// IsZero tells whether the value is the zero value of its type.
func (v Value) IsZero() bool {
	switch v.Kind() {
	case Invalid:
		v.fail("IsZero")
	case Float32, Float64:
		f := v.Float()
		return f == 0 && !(1/f < 0)
	case Complex64, Complex128:
		c := v.Complex()
		return c == 0 && !(1/real(c) < 0) && !(1/imag(c) < 0)
	case Array:
		for i := 0; i < v.Len(); i++ {
			if !v.Index(i).IsZero() {
				return false
			}
		}
		return true
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).IsZero() {
				return false
			}
		}
		return true
	case String:
		return v.Len() == 0
	}
	if v.pointerShaped() || v.Kind() == Interface {
		return v.v.IsNil()
	}
	b := unsafe.Slice((*byte)(v.v.Ptr), v.v.Type.Size)
	for _, c := range b {
		if c != 0 {
			return false
		}
	}
	return true
}

// Elem returns what an interface or a pointer refers to, the zero Value for nil.
func (v Value) Elem() Value {
	if k := v.Kind(); k != Interface && k != Pointer {
		v.fail("Elem")
	}
	return Value{v.v.Elem()}
}

// Indirect returns what v points to, v itself if it is no pointer.
func Indirect(v Value) Value {
	if v.Kind() != Pointer {
		return v
	}
	return v.Elem()
}

// Addr returns a pointer to a variable.
func (v Value) Addr() Value {
	if !v.CanAddr() {
		panic("reflect.Value.Addr of unaddressable value")
	}
	p := new(unsafe.Pointer)
	*p = v.v.Ptr
	return Value{value.At(pointerTo(v.v.Type), unsafe.Pointer(p))}
}

func (v Value) NumField() int {
	if v.Kind() != Struct {
		v.fail("NumField")
	}
	return v.v.NumField()
}

func (v Value) Field(i int) Value {
	if v.Kind() != Struct {
		v.fail("Field")
	}
	if i < 0 || i >= v.v.NumField() {
		panic("reflect: Field index out of range")
	}
	return Value{v.v.Field(i)}
}

// FieldByIndex returns a field of a field of a field.
func (v Value) FieldByIndex(index []int) Value {
	for i, x := range index {
		if i > 0 && v.Kind() == Pointer {
			if v.IsNil() {
				panic("reflect: indirection through nil pointer to embedded struct")
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v
}

// FieldByName returns a field, the zero Value if there is none.
func (v Value) FieldByName(name string) Value {
	if v.Kind() != Struct {
		v.fail("FieldByName")
	}
	if f, ok := toType(v.v.Type).FieldByName(name); ok {
		return v.FieldByIndex(f.Index)
	}
	return Value{}
}

func (v Value) Len() int {
	switch v.Kind() {
	case Array, Chan, Map, Slice, String:
		return v.v.Len()
	case Pointer:
		if v.v.Type.Elem.Kind == abi.Array {
			return v.v.Type.Elem.Len
		}
	}
	v.fail("Len")
	return 0
}

type sliceHeader struct {
	data     unsafe.Pointer
	len, cap int
}

func (v Value) Cap() int {
	switch v.Kind() {
	case Array:
		return v.v.Type.Len
	case Slice:
		return (*sliceHeader)(v.v.Ptr).cap
	}
	v.fail("Cap")
	return 0
}

func (v Value) Index(i int) Value {
	switch v.Kind() {
	case Array, Slice:
		if i < 0 || i >= v.v.Len() {
			panic("reflect: " + v.Kind().String() + " index out of range")
		}
		return Value{v.v.Index(i)}
	case String:
		s := v.v.String()
		if i < 0 || i >= len(s) {
			panic("reflect: string index out of range")
		}
		return ValueOf(s[i])
	}
	v.fail("Index")
	return Value{}
}

// Slice returns v[i:j] of a slice or a string.
func (v Value) Slice(i, j int) Value {
	switch v.Kind() {
	case String:
		s := new(string)
		*s = v.v.String()[i:j]
		return Value{value.At(v.v.Type, unsafe.Pointer(s))}
	case Slice:
		h := *(*sliceHeader)(v.v.Ptr)
		if i < 0 || j < i || j > h.cap {
			panic("reflect.Value.Slice: slice index out of bounds")
		}
		s := &sliceHeader{unsafe.Pointer(uintptr(h.data) + uintptr(i)*v.v.Type.Elem.Size), j - i, h.cap - i}
		return Value{value.At(v.v.Type, unsafe.Pointer(s))}
	}
	v.fail("Slice")
	return Value{}
}

// assignTo returns v as a value of type t.
func (v Value) assignTo(t *abi.Type, context string) Value {
	if v.v.Type == t {
		return v
	}
	if !v.IsValid() || !assignable(v.v.Type, t) {
		have := "nil"
		if v.IsValid() {
			have = v.v.Type.Str
		}
		panic(context + ": value of type " + have + " is not assignable to type " + t.Str)
	}
	if t.Kind == abi.Interface {
		p := runtime_newobject(t)
		abi.Store(t, p, v.copied().v.Interface())
		return Value{value.At(t, p)}
	}
	return Value{value.At(t, v.address())}
}

func (v Value) mustBeSettable(method string) {
	if v.v.Hidden() {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
	if !v.CanSet() {
		panic("reflect: reflect.Value." + method + " using unaddressable value")
	}
}

// Set assigns x to the variable v.
func (v Value) Set(x Value) {
	v.mustBeSettable("Set")
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
	if v.Kind() != Bool {
		v.fail("SetBool")
	}
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

func (v Value) SetFloat(x float64) {
	v.mustBeSettable("SetFloat")
	switch v.Kind() {
	case Float32:
		*(*float32)(v.v.Ptr) = float32(x)
	case Float64:
		*(*float64)(v.v.Ptr) = x
	default:
		v.fail("SetFloat")
	}
}

func (v Value) SetString(x string) {
	v.mustBeSettable("SetString")
	if v.Kind() != String {
		v.fail("SetString")
	}
	*(*string)(v.v.Ptr) = x
}

// SetLen sets the length of a slice variable.
func (v Value) SetLen(n int) {
	v.mustBeSettable("SetLen")
	if v.Kind() != Slice {
		v.fail("SetLen")
	}
	h := (*sliceHeader)(v.v.Ptr)
	if uint(n) > uint(h.cap) {
		panic("reflect: slice length out of range in SetLen")
	}
	h.len = n
}

// MapIndex returns the elem of key, the zero Value if there is none.
func (v Value) MapIndex(key Value) Value {
	if v.Kind() != Map {
		v.fail("MapIndex")
	}
	key = key.assignTo(v.v.Type.Key, "reflect.Value.MapIndex")
	m := v.v.Word()
	if m == nil {
		return Value{}
	}
	p := runtime_mapaccess(v.v.Type, m, key.address())
	if p == nil {
		return Value{}
	}
	e := runtime_newobject(v.v.Type.Elem)
	runtime_memmove(e, p, v.v.Type.Elem.Size)
	return Value{value.At(v.v.Type.Elem, e)}
}

// SetMapIndex sets the elem of key; the zero Value deletes it.
func (v Value) SetMapIndex(key, elem Value) {
	if v.Kind() != Map {
		v.fail("SetMapIndex")
	}
	key = key.assignTo(v.v.Type.Key, "reflect.Value.SetMapIndex")
	m := v.v.Word()
	if !elem.IsValid() {
		runtime_mapdelete(v.v.Type, m, key.address())
		return
	}
	elem = elem.assignTo(v.v.Type.Elem, "reflect.Value.SetMapIndex")
	if m == nil {
		panic("assignment to entry in nil map")
	}
	runtime_memmove(runtime_mapassign(v.v.Type, m, key.address()), elem.address(), v.v.Type.Elem.Size)
}

// entries returns copies of the entries of a map.
func (v Value) entries() []value.Entry {
	entries := v.v.Entries()
	for i := range entries {
		e := &entries[i]
		for _, part := range []*value.Value{&e.Key, &e.Elem} {
			p := runtime_newobject(part.Type)
			runtime_memmove(p, part.Ptr, part.Type.Size)
			part.Ptr = p
		}
	}
	return entries
}

// MapKeys returns the keys of a map, in its order.
func (v Value) MapKeys() []Value {
	if v.Kind() != Map {
		v.fail("MapKeys")
	}
	entries := v.entries()
	keys := make([]Value, len(entries))
	for i, e := range entries {
		keys[i] = Value{e.Key}
	}
	return keys
}

// A MapIter goes through the entries that a map had when it began.
type MapIter struct {
	m       Value
	entries []value.Entry
	at      int
}

// MapRange returns a MapIter.
func (v Value) MapRange() *MapIter {
	if v.Kind() != Map {
		v.fail("MapRange")
	}
	return &MapIter{m: v, at: -1}
}

// Next goes to the next entry and tells whether there is one.
func (it *MapIter) Next() bool {
	if it.at < 0 {
		it.entries = it.m.entries()
	}
	if it.at >= len(it.entries) {
		panic("MapIter.Next called on exhausted iterator")
	}
	it.at++
	return it.at < len(it.entries)
}

func (it *MapIter) Key() Value {
	if it.at < 0 {
		panic("MapIter.Key called before Next")
	}
	return Value{it.entries[it.at].Key}
}

func (it *MapIter) Value() Value {
	if it.at < 0 {
		panic("MapIter.Value called before Next")
	}
	return Value{it.entries[it.at].Elem}
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
	return v.v.Type == u.v.Type && runtime_valequal(v.v.Type, v.address(), u.address())
}

// Comparable tells whether v can be compared by ==.
func (v Value) Comparable() bool {
	switch v.Kind() {
	case Invalid:
		return true
	case Interface:
		return v.Elem().Comparable()
	case Array:
		for i := 0; i < v.Len(); i++ {
			if !v.Index(i).Comparable() {
				return false
			}
		}
	case Struct:
		for i := 0; i < v.NumField(); i++ {
			if !v.Field(i).Comparable() {
				return false
			}
		}
	}
	return v.v.Type.Flags&abi.Comparable != 0
}
