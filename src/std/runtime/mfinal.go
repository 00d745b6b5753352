package runtime

import (
	"internal/abi"
	"unsafe"
)

// What hangs on an object of the heap; numbers of machine/assembly/heap/specials.ts.
const (
	specialFinalizer = 1
	specialCleanup   = 3
)

// Types below this size may share a block with others when they hold no pointers.
const maxTinySize = 16

func runtime_findobject(p unsafe.Pointer) (base, size uintptr, typ *abi.Type)
func runtime_addspecial(p unsafe.Pointer, kind int, data unsafe.Pointer) int
func runtime_removespecial(p uintptr, kind int, id int) bool
func runtime_nextdue(kind int) (obj, data unsafe.Pointer)
func runtime_implements(t, iface *abi.Type) bool

// A finalizer is what SetFinalizer remembers: the function, what it takes, and what it is given.
type finalizer struct {
	fn    unsafe.Pointer
	param *abi.Type
	obj   *abi.Type
}

// SetFinalizer makes the machine call finalizer(obj), on a goroutine of its own, when nothing reaches obj any more; obj lives until then.
// A nil finalizer takes back an earlier one.
func SetFinalizer(obj any, finalizer any) {
	e := abi.Unpack(obj)
	etyp := e.Type
	if etyp == nil {
		throw("runtime.SetFinalizer: first argument is nil")
	}
	if etyp.Kind != abi.Pointer {
		throw("runtime.SetFinalizer: first argument is " + etyp.Str + ", not pointer")
	}
	base, _, _ := runtime_findobject(e.Data)
	if base == 0 {
		if e.Data == nil {
			throw("runtime.SetFinalizer: pointer not in allocated block")
		}
		return
	}
	if uintptr(e.Data) != base {
		elem := etyp.Elem
		if elem.PtrBytes != 0 || elem.Size >= maxTinySize {
			throw("runtime.SetFinalizer: pointer not at beginning of allocated block")
		}
	}
	f := abi.Unpack(finalizer)
	ftyp := f.Type
	if ftyp == nil {
		runtime_removespecial(uintptr(e.Data), specialFinalizer, 0)
		KeepAlive(obj)
		return
	}
	if ftyp.Kind != abi.Func {
		throw("runtime.SetFinalizer: second argument is " + ftyp.Str + ", not a function")
	}
	if ftyp.Extra == 1 {
		throw("runtime.SetFinalizer: cannot pass " + etyp.Str + " to finalizer " + ftyp.Str + " because dotdotdot")
	}
	if ftyp.Len != 1 || !finalizerTakes(ftyp.Fields[0].Type, etyp) {
		throw("runtime.SetFinalizer: cannot pass " + etyp.Str + " to finalizer " + ftyp.Str)
	}
	if !addfinalizer(e.Data, f.Data, ftyp.Fields[0].Type, etyp) {
		throw("runtime.SetFinalizer: finalizer already set")
	}
	KeepAlive(obj)
}

func addfinalizer(p, fn unsafe.Pointer, param, obj *abi.Type) bool {
	return runtime_addspecial(p, specialFinalizer, unsafe.Pointer(&finalizer{fn, param, obj})) != 0
}

// finalizerTakes reports whether a pointer of type t can be passed as a param.
func finalizerTakes(param, t *abi.Type) bool {
	switch {
	case param == t:
		return true
	case param.Kind == abi.Pointer:
		return (param.Name == "" || t.Name == "") && param.Elem == t.Elem
	case param.Kind == abi.Interface:
		return len(param.Fields) == 0 || runtime_implements(t, param)
	}
	return false
}

// runfinq runs on a goroutine that the machine starts when finalizers are due.
func runfinq() {
	for {
		p, data := runtime_nextdue(specialFinalizer)
		if data == nil {
			return
		}
		f := (*finalizer)(data)
		callfinalizer(f.fn, f.param, f.obj, p)
	}
}

func callfinalizer(fn unsafe.Pointer, param, obj *abi.Type, p unsafe.Pointer) {
	if param.Kind == abi.Interface {
		f := *(*func(any))(unsafe.Pointer(&fn))
		f(abi.Pack(obj, p))
		return
	}
	f := *(*func(unsafe.Pointer))(unsafe.Pointer(&fn))
	f(p)
}
