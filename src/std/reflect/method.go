package reflect

import (
	"internal/abi"
	"iter"
	"unicode"
	"unicode/utf8"
	"unsafe"
)

func runtime_implements(t, iface *abi.Type) bool

// A Method is a method of a type: Type and Func have the receiver as first parameter, unless it is a method of an interface type.
type Method struct {
	Name    string
	PkgPath string
	Type    Type
	Func    Value
	Index   int
}

// IsExported tells whether the method is exported.
func (m Method) IsExported() bool { return m.PkgPath == "" }

func isExported(name string) bool {
	if c := name[0]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(r)
}

// interfaceMethods returns the methods of an interface type. The compiler orders them by name.
func interfaceMethods(t *abi.Type) []abi.Field { return t.Fields }

// exportedMethods returns the exported methods of another type ordered by name. All are there: the linker keeps them for programs that ask.
func exportedMethods(t *abi.Type) []*abi.Method {
	list := make([]*abi.Method, 0, len(t.Methods))
	for i := range t.Methods {
		m := &t.Methods[i]
		if !isExported(m.Name) {
			continue
		}
		list = append(list, m)
		for j := len(list) - 1; j > 0 && list[j].Name < list[j-1].Name; j-- {
			list[j], list[j-1] = list[j-1], list[j]
		}
	}
	return list
}

// findMethod returns the method of a dynamic type that an interface method stands for.
func findMethod(t *abi.Type, id uint64) *abi.Method {
	for i := range t.Methods {
		if t.Methods[i].ID == id {
			return &t.Methods[i]
		}
	}
	return nil
}

func (t *rtype) NumMethod() int {
	if t.t.Kind == abi.Interface {
		return len(t.t.Fields)
	}
	return int(t.t.NumMethod)
}

func (t *rtype) Method(i int) Method {
	if t.t.Kind == abi.Interface {
		if i < 0 || i >= len(t.t.Fields) {
			panic("reflect: Method index out of range")
		}
		f := &interfaceMethods(&t.t)[i]
		return Method{Name: f.Name, PkgPath: f.PkgPath, Type: toType(f.Type), Index: i}
	}
	list := exportedMethods(&t.t)
	if i < 0 || i >= len(list) {
		panic("reflect: Method index out of range")
	}
	return t.method(list[i], i)
}

func (t *rtype) method(m *abi.Method, i int) Method {
	in := []*abi.Type{&t.t}
	for _, p := range params(m.Type) {
		in = append(in, p.Type)
	}
	var out []*abi.Type
	for _, r := range results(m.Type) {
		out = append(out, r.Type)
	}
	ft := funcOf(in, out, m.Type.Extra == 1)
	if t.t.Flags&abi.Direct != 0 { // the receiver is its own data word
		return Method{Name: m.Name, Type: toType(ft), Func: pointerValue(ft, unsafe.Pointer(&m.Func), 0), Index: i}
	}
	call := func(args []Value) []Value {
		return callFunc(m.Type, m.Func, nil, receiverWord(args[0]), true, args[1:])
	}
	return Method{Name: m.Name, Type: toType(ft), Func: makeFunc(ft, call), Index: i}
}

func (t *rtype) MethodByName(name string) (Method, bool) {
	if t.t.Kind == abi.Interface {
		for i := range t.t.Fields {
			if t.t.Fields[i].Name == name {
				return t.Method(i), true
			}
		}
		return Method{}, false
	}
	for i, m := range exportedMethods(&t.t) {
		if m.Name == name {
			return t.method(m, i), true
		}
	}
	return Method{}, false
}

func (t *rtype) Methods() iter.Seq[Method] {
	return func(yield func(Method) bool) {
		for i, n := 0, t.NumMethod(); i < n; i++ {
			if !yield(t.Method(i)) {
				return
			}
		}
	}
}

// A boundMethod is what a Value with the flag Bound points to: a method with its receiver.
type boundMethod struct {
	receiver Value
	index    int
}

// find returns the function of a bound method and its receiver as a data word.
func (b *boundMethod) find(op string) (t *abi.Type, fn, word unsafe.Pointer) {
	rt := b.receiver.v.Type
	if rt.Kind == abi.Interface {
		f := &interfaceMethods(rt)[b.index]
		if f.PkgPath != "" {
			panic("reflect: " + op + " of unexported method")
		}
		e := abi.Unpack(abi.Load(rt, b.receiver.v.Ptr))
		if e.Type == nil {
			panic("reflect: " + op + " of method on nil interface value")
		}
		return f.Type, findMethod(e.Type, uint64(f.Offset)).Func, e.Data
	}
	m := exportedMethods(rt)[b.index]
	return m.Type, m.Func, receiverWord(b.receiver)
}

// receiverWord returns a receiver as methods get it from an interface: the value itself, or the address of a copy.
func receiverWord(v Value) unsafe.Pointer {
	if v.v.Type.Kind == abi.Interface {
		return abi.Unpack(abi.Load(v.v.Type, v.v.Ptr)).Data
	}
	if v.v.Type.Flags&abi.Direct != 0 {
		return v.v.Word()
	}
	return v.copied().v.Ptr
}

// Method returns the i-th method of v, bound to v.
func (v Value) Method(i int) Value {
	if !v.IsValid() {
		v.fail("Method")
	}
	if v.isBound() || uint(i) >= uint(toRtype(v.v.Type).NumMethod()) {
		panic("reflect: Method index out of range")
	}
	if v.v.Type.Kind == abi.Interface && v.v.IsNil() {
		panic("reflect: Method on nil interface value")
	}
	var t *abi.Type
	if v.v.Type.Kind == abi.Interface {
		t = interfaceMethods(v.v.Type)[i].Type
	} else {
		t = exportedMethods(v.v.Type)[i].Type
	}
	return valueAt(t, unsafe.Pointer(&boundMethod{v, i}), boundFlags(v))
}

// NumMethod returns the number of methods of v.
func (v Value) NumMethod() int {
	if !v.IsValid() {
		v.fail("NumMethod")
	}
	if v.isBound() {
		return 0
	}
	return toRtype(v.v.Type).NumMethod()
}

// MethodByName returns a method of v, bound to v, the zero Value if there is none.
func (v Value) MethodByName(name string) Value {
	if !v.IsValid() {
		v.fail("MethodByName")
	}
	if v.isBound() {
		return Value{}
	}
	if v.v.Type.Kind == abi.Interface {
		for i := range v.v.Type.Fields {
			if v.v.Type.Fields[i].Name == name {
				return v.Method(i)
			}
		}
		return Value{}
	}
	for i, m := range exportedMethods(v.v.Type) {
		if m.Name == name {
			return v.Method(i)
		}
	}
	return Value{}
}

// Methods goes through the methods of v.
func (v Value) Methods() iter.Seq2[Method, Value] {
	return func(yield func(Method, Value) bool) {
		t := toRtype(v.v.Type)
		for i, n := 0, t.NumMethod(); i < n; i++ {
			if !yield(t.Method(i), v.Method(i)) {
				return
			}
		}
	}
}

func (t *rtype) Implements(u Type) bool {
	if u == nil {
		panic("reflect: nil type passed to Type.Implements")
	}
	if u.Kind() != Interface {
		panic("reflect: non-interface type passed to Type.Implements")
	}
	return implements(&t.t, u.descriptor())
}

func implements(t, iface *abi.Type) bool {
	if t.Kind != abi.Interface {
		return runtime_implements(t, iface)
	}
	for i := range iface.Fields {
		has := false
		for j := range t.Fields {
			has = has || t.Fields[j].Offset == iface.Fields[i].Offset && t.Fields[j].Type == iface.Fields[i].Type
		}
		if !has {
			return false
		}
	}
	return true
}
