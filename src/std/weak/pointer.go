// Package weak has pointers that keep nothing alive.
package weak

import (
	"runtime"
	"unsafe"
)

const specialWeak = 2

func runtime_findobject(p unsafe.Pointer) (base, size uintptr, typ unsafe.Pointer)
func runtime_addspecial(p unsafe.Pointer, kind int, data unsafe.Pointer) int
func runtime_specialdata(p unsafe.Pointer, kind int) unsafe.Pointer
func runtime_throw(s string)

// A Pointer is a weak pointer to a T. Two are equal when the pointers are that they were made of, also after the object has died.
type Pointer[T any] struct {
	_ [0]*T
	u unsafe.Pointer
}

// Make returns a weak pointer to what ptr points to.
func Make[T any](ptr *T) Pointer[T] {
	var u unsafe.Pointer
	if ptr != nil {
		u = handleOf(unsafe.Pointer(ptr))
	}
	runtime.KeepAlive(ptr)
	return Pointer[T]{u: u}
}

// Value returns the pointer that the weak one was made of, nil when the object is dead or dying.
func (p Pointer[T]) Value() *T {
	if p.u == nil {
		return nil
	}
	return (*T)(*(*unsafe.Pointer)(p.u))
}

// handleOf returns the one handle of an address. The collector clears it; its memory counts as free of pointers.
func handleOf(p unsafe.Pointer) unsafe.Pointer {
	if base, _, _ := runtime_findobject(p); base == 0 {
		runtime_throw("getWeakHandle on invalid pointer")
	}
	for {
		if h := runtime_specialdata(p, specialWeak); h != nil {
			return h
		}
		h := new([2]uintptr)
		h[0] = uintptr(p)
		if runtime_addspecial(p, specialWeak, unsafe.Pointer(h)) != 0 {
			return unsafe.Pointer(h)
		}
	}
}
