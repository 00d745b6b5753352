// Package reflect looks into values and types. Left out: methods of types that are not
// interfaces, calls, making of types other than pointers, channels.
package reflect

import (
	"internal/abi"
	"internal/strconv"
	"unsafe"
)

func runtime_implements(t, iface *abi.Type) bool

// A Kind says what a type is made of.
type Kind uint

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

// Ptr is the old name of Pointer.
const Ptr = Pointer

var kindNames = []string{
	"invalid", "bool", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "uintptr",
	"float32", "float64", "complex64", "complex128", "array", "chan", "func", "interface", "map", "ptr", "slice", "string",
	"struct", "unsafe.Pointer",
}

func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "kind" + string(strconv.AppendUint(nil, uint64(k), 10))
}

// A ChanDir is the direction of a channel type.
type ChanDir int

const (
	RecvDir ChanDir = 1 << iota
	SendDir
	BothDir = RecvDir | SendDir
)

func (d ChanDir) String() string {
	switch d {
	case SendDir:
		return "chan<-"
	case RecvDir:
		return "<-chan"
	case BothDir:
		return "chan"
	}
	return "ChanDir" + string(strconv.AppendInt(nil, int64(d), 10))
}

// A Type is a Go type. Types can be compared with ==.
type Type interface {
	Align() int
	FieldAlign() int
	Method(int) Method
	MethodByName(string) (Method, bool)
	NumMethod() int
	Name() string
	PkgPath() string
	Size() uintptr
	String() string
	Kind() Kind
	Implements(u Type) bool
	AssignableTo(u Type) bool
	Comparable() bool
	Bits() int
	ChanDir() ChanDir
	IsVariadic() bool
	Elem() Type
	Field(i int) StructField
	FieldByName(name string) (StructField, bool)
	In(i int) Type
	Key() Type
	Len() int
	NumField() int
	NumIn() int
	NumOut() int
	Out(i int) Type

	descriptor() *abi.Type
}

// A Method is a method of a type.
type Method struct {
	Name    string
	PkgPath string
	Type    Type
	Func    Value
	Index   int
}

// IsExported tells whether the method is exported.
func (m Method) IsExported() bool { return m.PkgPath == "" }

// A StructField is a field of a struct type.
type StructField struct {
	Name      string
	PkgPath   string
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int
	Anonymous bool
}

// IsExported tells whether the field is exported.
func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is the tag of a field: key:"value" pairs.
type StructTag string

// Get returns the value of key, "" if there is none.
func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

// Lookup returns the value of key.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	s := string(tag)
	for {
		for s != "" && s[0] == ' ' {
			s = s[1:]
		}
		n := 0
		for n < len(s) && s[n] > ' ' && s[n] != ':' && s[n] != '"' && s[n] != 0x7f {
			n++
		}
		if n == 0 || n+1 >= len(s) || s[n] != ':' || s[n+1] != '"' {
			return "", false
		}
		name := s[:n]
		s = s[n+2:]
		var text []byte
		i := 0
		for ; i < len(s) && s[i] != '"'; i++ {
			if s[i] == '\\' && i+1 < len(s) {
				i++
			}
			text = append(text, s[i])
		}
		if i >= len(s) {
			return "", false
		}
		s = s[i+1:]
		if name == key {
			return string(text), true
		}
	}
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
	return (*rtype)(unsafe.Pointer(t))
}

// TypeOf returns the dynamic type of i, nil for a nil interface.
func TypeOf(i any) Type { return toType(abi.TypeOf(i)) }

// TypeFor returns the type T.
func TypeFor[T any]() Type { return TypeOf((*T)(nil)).Elem() }

// PointerTo returns the type of pointers to t.
func PointerTo(t Type) Type { return toType(pointerTo(t.descriptor())) }

// pointerTo makes the descriptor of *t if the program has none.
func pointerTo(t *abi.Type) *abi.Type {
	if t.PtrToThis == nil {
		words := uint64(1)
		t.PtrToThis = &abi.Type{
			Size: 8, PtrBytes: 8, Hash: t.Hash*16777619 ^ '*', Kind: abi.Pointer, Align: 8,
			Flags: abi.Direct | abi.Comparable | abi.RegularMemory, Str: "*" + t.Str, Elem: t, PtrMap: unsafe.Pointer(&words),
		}
	}
	return t.PtrToThis
}

func (t *rtype) descriptor() *abi.Type { return &t.t }
func (t *rtype) Align() int            { return int(t.t.Align) }
func (t *rtype) FieldAlign() int       { return int(t.t.Align) }
func (t *rtype) Name() string          { return t.t.Name }
func (t *rtype) PkgPath() string       { return t.t.PkgPath }
func (t *rtype) Size() uintptr         { return t.t.Size }
func (t *rtype) String() string        { return t.t.Str }
func (t *rtype) Kind() Kind            { return Kind(t.t.Kind) }
func (t *rtype) Comparable() bool      { return t.t.Flags&abi.Comparable != 0 }

func (t *rtype) Bits() int {
	if k := t.Kind(); k < Int || k > Complex128 {
		panic("reflect: Bits of non-arithmetic Type " + t.String())
	}
	return int(t.t.Size) * 8
}

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

func (t *rtype) NumField() int {
	t.want(Struct, "NumField")
	return len(t.t.Fields)
}

func (t *rtype) Field(i int) StructField {
	t.want(Struct, "Field")
	if i < 0 || i >= len(t.t.Fields) {
		panic("reflect: Field index out of bounds")
	}
	f := &t.t.Fields[i]
	return StructField{f.Name, f.PkgPath, toType(f.Type), StructTag(f.Tag), f.Offset, []int{i}, f.Embedded}
}

// FieldByName finds a field, at the least depth where there is just one.
func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.want(Struct, "FieldByName")
	type place struct {
		t     *rtype
		index []int
	}
	level := []place{{t, nil}}
	seen := map[*rtype]bool{}
	for len(level) > 0 {
		var found []StructField
		var next []place
		for _, p := range level {
			if seen[p.t] {
				continue
			}
			seen[p.t] = true
			for i := range p.t.t.Fields {
				f := p.t.Field(i)
				f.Index = append(append([]int(nil), p.index...), i)
				if f.Name == name {
					found = append(found, f)
				}
				if inner := f.Type; f.Anonymous {
					if inner.Kind() == Pointer {
						inner = inner.Elem()
					}
					if inner.Kind() == Struct {
						next = append(next, place{inner.(*rtype), f.Index})
					}
				}
			}
		}
		if len(found) > 0 {
			return found[0], len(found) == 1
		}
		level = next
	}
	return StructField{}, false
}

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
	return toType(t.t.Fields[:t.t.Len][i].Type)
}

func (t *rtype) Out(i int) Type {
	t.want(Func, "Out")
	return toType(t.t.Fields[t.t.Len:][i].Type)
}

// methods returns the methods of an interface type ordered by name. Those of other types are kept only as far as the program can call
// them, so that there is no telling them.
func (t *rtype) methods() []Method {
	if t.Kind() != Interface {
		panic("reflect: methods of non-interface type " + t.String() + " are not supported")
	}
	var list []Method
	for i := range t.t.Fields {
		f := &t.t.Fields[i]
		list = append(list, Method{Name: f.Name, PkgPath: f.PkgPath, Type: toType(f.Type)})
	}
	for i := 1; i < len(list); i++ {
		for j := i; j > 0 && list[j].Name < list[j-1].Name; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	for i := range list {
		list[i].Index = i
	}
	return list
}

func (t *rtype) NumMethod() int { return len(t.methods()) }

func (t *rtype) Method(i int) Method {
	list := t.methods()
	if i < 0 || i >= len(list) {
		panic("reflect: Method index out of range")
	}
	return list[i]
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	for _, m := range t.methods() {
		if m.Name == name {
			return m, true
		}
	}
	return Method{}, false
}

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	if t.Kind() == Interface {
		return covers(&t.t, u.descriptor())
	}
	return runtime_implements(&t.t, u.descriptor())
}

// covers tells whether interface type t has all methods of u.
func covers(t, u *abi.Type) bool {
	for i := range u.Fields {
		has := false
		for j := range t.Fields {
			has = has || t.Fields[j].Offset == u.Fields[i].Offset
		}
		if !has {
			return false
		}
	}
	return true
}

func (t *rtype) AssignableTo(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.AssignableTo")
	}
	return assignable(&t.t, u.descriptor())
}

func assignable(from, to *abi.Type) bool {
	if from == to {
		return true
	}
	if to.Kind == abi.Interface {
		if from.Kind == abi.Interface {
			return covers(from, to)
		}
		return runtime_implements(from, to)
	}
	if from.Flags&abi.Named != 0 && to.Flags&abi.Named != 0 || from.Kind != to.Kind {
		return false
	}
	switch from.Kind { // identical underlying types
	case abi.Pointer, abi.Slice:
		return from.Elem == to.Elem
	case abi.Array:
		return from.Elem == to.Elem && from.Len == to.Len
	case abi.Map:
		return from.Elem == to.Elem && from.Key == to.Key
	}
	return false
}
