package runtime

import (
	"internal/abi"
	"unsafe"
)

// A Cleanup is a call of AddCleanup.
type Cleanup struct {
	id  uint64
	ptr uintptr
}

// AddCleanup makes the machine call cleanup(arg), on a goroutine of its own, some time after nothing reaches ptr any more. The object is freed first;
// it may have several cleanups.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) Cleanup {
	if ptr == nil {
		panic("runtime.AddCleanup: ptr is nil")
	}
	p := unsafe.Pointer(ptr)
	// The argument's static type decides: a pointer in an interface is no matter.
	var a unsafe.Pointer
	argType := abi.TypeOf((*S)(nil)).Elem
	if argType.Kind == abi.Pointer || argType.Kind == abi.UnsafePointer {
		a = *(*unsafe.Pointer)(unsafe.Pointer(&arg))
		if a == p {
			panic("runtime.AddCleanup: ptr is equal to arg, cleanup will never run")
		}
	}
	base, size, typ := runtime_findobject(p)
	if base == 0 {
		return Cleanup{}
	}
	if a != nil && uintptr(a)-base < size && (typ == nil || typ.PtrBytes != 0 || size > maxTinySize) {
		panic("runtime.AddCleanup: ptr is within arg, cleanup will never run")
	}
	if closesOver(*(*unsafe.Pointer)(unsafe.Pointer(&cleanup)), base, size) {
		panic("runtime.AddCleanup: cleanup function closes over ptr, cleanup will never run")
	}
	call := func() { cleanup(arg) }
	id := runtime_addspecial(p, specialCleanup, *(*unsafe.Pointer)(unsafe.Pointer(&call)))
	KeepAlive(ptr)
	return Cleanup{uint64(id), uintptr(p)}
}

// closesOver reports whether the closure object fn holds a pointer into the object at base.
func closesOver(fn unsafe.Pointer, base, size uintptr) bool {
	_, _, typ := runtime_findobject(fn)
	if typ == nil {
		return false
	}
	for at := uintptr(0); at < typ.PtrBytes; at += 8 {
		word := at / 8
		if *(*uint8)(unsafe.Add(typ.PtrMap, word/8))&(1<<(word%8)) == 0 {
			continue
		}
		if *(*uintptr)(unsafe.Add(fn, at))-base < size {
			return true
		}
	}
	return false
}

// Stop takes the cleanup back, unless it has been queued already. The object must be reachable still.
func (c Cleanup) Stop() {
	if c.id != 0 {
		runtime_removespecial(c.ptr, specialCleanup, int(c.id))
	}
}

// runcleanups runs on a goroutine that the machine starts when cleanups are due.
func runcleanups() {
	for {
		_, data := runtime_nextdue(specialCleanup)
		if data == nil {
			return
		}
		f := *(*func())(unsafe.Pointer(&data))
		f()
	}
}
