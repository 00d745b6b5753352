package reflect

import (
	"internal/abi"
	"strconv"
	"sync"
	"unsafe"
)

// runtime_typeat returns the i-th type of the program, nil behind the last.
func runtime_typeat(i int) *abi.Type

// registry holds the types without a name: those of the program, and those made at run time, which thereby are never freed.
var registry struct {
	sync.Mutex
	types map[string]*abi.Type // by shape
	made  []*abi.Type          // pointer types, which their elem types find
}

// A shape is a text that types without a name share exactly when they are identical.
type shape []byte

func (s shape) word(w uintptr) shape {
	for i := 0; i < 8; i++ {
		s = append(s, byte(w))
		w >>= 8
	}
	return s
}

func (s shape) ptr(t *abi.Type) shape  { return s.word(uintptr(unsafe.Pointer(t))) }
func (s shape) text(text string) shape { return append(s.word(uintptr(len(text))), text...) }

func shapeOf(t *abi.Type) shape {
	s := shape{byte(t.Kind), t.Extra}.word(uintptr(t.Len)).ptr(t.Elem).ptr(t.Key)
	for i := range t.Fields {
		f := &t.Fields[i]
		s = s.text(f.Name).ptr(f.Type).text(f.Tag).text(f.PkgPath)
		if f.Embedded {
			s = append(s, '!')
		}
	}
	return s
}

// intern returns the type of t's shape, which finish completes if the program has none yet.
func intern(t *abi.Type, finish func()) *abi.Type {
	registry.Lock()
	if registry.types == nil {
		registry.types = map[string]*abi.Type{}
		for i := 0; ; i++ {
			p := runtime_typeat(i)
			if p == nil {
				break
			}
			switch p.Kind {
			case abi.Array, abi.Chan, abi.Func, abi.Map, abi.Slice, abi.Struct:
				if p.Flags&abi.Named == 0 {
					registry.types[string(shapeOf(p))] = p
				}
			}
		}
	}
	key := string(shapeOf(t))
	found := registry.types[key]
	registry.Unlock()
	if found != nil {
		return found
	}
	finish() // may make other types
	t.Hash = hashOf(t.Str)
	registry.Lock()
	if found = registry.types[key]; found == nil {
		found = t
		registry.types[key] = t
	}
	registry.Unlock()
	return found
}

func hashOf(text string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(text); i++ {
		h = (h ^ uint32(text[i])) * 16777619
	}
	return h
}

// pointerTo returns the type of pointers to t. The linker knows it by name: types with methods have theirs from the compiler.
func pointerTo(t *abi.Type) *abi.Type {
	if t.PtrToThis == nil {
		registry.Lock()
		if t.PtrToThis == nil {
			p := &abi.Type{Kind: abi.Pointer, Str: "*" + t.Str, Elem: t}
			p.Hash = hashOf(p.Str)
			pointerShaped(p)
			registry.made = append(registry.made, p)
			t.PtrToThis = p
		}
		registry.Unlock()
	}
	return t.PtrToThis
}

// pointerShaped completes types whose values are one pointer.
func pointerShaped(t *abi.Type) {
	t.Size, t.PtrBytes, t.Align, t.PtrMap = 8, 8, 8, pointerMask(1)
	t.Flags = abi.Direct
	if t.Kind != abi.Map && t.Kind != abi.Func {
		t.Flags |= abi.Comparable | abi.RegularMemory
	}
}

// pointerMask returns a pointer map that starts with these bits.
func pointerMask(bits uint64) unsafe.Pointer {
	p := new(uint64)
	*p = bits
	return unsafe.Pointer(p)
}

// PointerTo returns the type of pointers to t.
func PointerTo(t Type) Type { return toType(pointerTo(t.descriptor())) }

// PtrTo is the old name of PointerTo.
func PtrTo(t Type) Type { return PointerTo(t) }

// SliceOf returns the type of slices of t.
func SliceOf(t Type) Type {
	s := &abi.Type{Kind: abi.Slice, Elem: t.descriptor()}
	return toType(intern(s, func() {
		s.Str = "[]" + s.Elem.Str
		s.Size, s.PtrBytes, s.Align, s.PtrMap = 24, 8, 8, pointerMask(1)
	}))
}

// ChanOf returns the type of channels of t.
func ChanOf(dir ChanDir, t Type) Type {
	c := &abi.Type{Kind: abi.Chan, Extra: uint8(dir), Elem: t.descriptor()}
	if c.Elem.Size >= 1<<16 {
		panic("reflect.ChanOf: element size too large")
	}
	switch dir {
	case SendDir, RecvDir:
		c.Str = dir.String() + " " + c.Elem.Str
	case BothDir:
		c.Str = "chan " + c.Elem.Str
		if c.Elem.Str[0] == '<' {
			c.Str = "chan (" + c.Elem.Str + ")"
		}
	default:
		panic("reflect.ChanOf: invalid dir")
	}
	return toType(intern(c, func() { pointerShaped(c) }))
}

// ArrayOf returns the type of arrays of n values of type t.
func ArrayOf(n int, t Type) Type {
	if n < 0 {
		panic("reflect: negative length passed to ArrayOf")
	}
	e := t.descriptor()
	if e.Size > 0 && uintptr(n) > ^uintptr(0)/e.Size {
		panic("reflect.ArrayOf: array size would exceed virtual address space")
	}
	return toType(arrayOf(n, e))
}

func arrayOf(n int, e *abi.Type) *abi.Type {
	a := &abi.Type{Kind: abi.Array, Elem: e, Len: n}
	return intern(a, func() {
		a.Str = "[" + strconv.Itoa(n) + "]" + e.Str
		a.Size, a.Align = uintptr(n)*e.Size, e.Align
		a.Flags = e.Flags & (abi.Comparable | abi.MightPanic)
		if a.Flags&abi.Comparable != 0 && (n == 0 || e.Flags&abi.RegularMemory != 0) {
			a.Flags |= abi.RegularMemory
		}
		if n > 0 && e.PtrBytes > 0 {
			a.PtrBytes = uintptr(n-1)*e.Size + e.PtrBytes
			m := newMask(a.PtrBytes)
			for i := 0; i < n; i++ {
				m.add(uintptr(i)*e.Size, e)
			}
			a.PtrMap = m.pointer()
		}
		if a.Size == 8 && a.PtrBytes == 8 {
			a.Flags |= abi.Direct
		}
	})
}

// A mask is a pointer map in the making, a bit per word.
type mask []uint64

func newMask(ptrBytes uintptr) mask { return make(mask, ptrBytes/8/64+1) }

func (m mask) pointer() unsafe.Pointer { return unsafe.Pointer(&m[0]) }

// add marks the pointers of a value of type t at an offset.
func (m mask) add(at uintptr, t *abi.Type) {
	for w := uintptr(0); w < t.PtrBytes/8; w++ {
		if *(*uint8)(unsafe.Pointer(uintptr(t.PtrMap) + w/8))>>(w%8)&1 != 0 {
			k := at/8 + w
			m[k/64] |= 1 << (k % 64)
		}
	}
}

// FuncOf returns a func type.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	if len(in)+len(out) > 128 {
		panic("reflect.FuncOf: too many arguments")
	}
	return toType(funcOf(descriptors(in), descriptors(out), variadic))
}

func descriptors(list []Type) []*abi.Type {
	to := make([]*abi.Type, len(list))
	for i, t := range list {
		to[i] = t.descriptor()
	}
	return to
}

func funcOf(in, out []*abi.Type, variadic bool) *abi.Type {
	f := &abi.Type{Kind: abi.Func, Len: len(in)}
	if variadic {
		f.Extra = 1
	}
	for _, t := range in {
		f.Fields = append(f.Fields, abi.Field{Type: t})
	}
	for _, t := range out {
		f.Fields = append(f.Fields, abi.Field{Type: t})
	}
	return intern(f, func() {
		f.Str = funcString(f)
		pointerShaped(f)
	})
}

func funcString(f *abi.Type) string {
	s := "func("
	for i, p := range params(f) {
		if i > 0 {
			s += ", "
		}
		if f.Extra == 1 && i == f.Len-1 {
			s += "..." + p.Type.Elem.Str
		} else {
			s += p.Type.Str
		}
	}
	s += ")"
	switch out := results(f); {
	case len(out) == 1:
		s += " " + out[0].Type.Str
	case len(out) > 1:
		s += " ("
		for i, r := range out {
			if i > 0 {
				s += ", "
			}
			s += r.Type.Str
		}
		s += ")"
	}
	return s
}
