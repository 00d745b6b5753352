package runtime

import "unsafe"

// unsafeslice checks the operands of unsafe.Slice; size is that of an element.
func unsafeslice(p unsafe.Pointer, n int, size uintptr) {
	if n < 0 {
		panic(errorString("unsafe.Slice: len out of range"))
	}
	if n == 0 {
		return
	}
	if p == nil {
		panic(errorString("unsafe.Slice: ptr is nil and len is not zero"))
	}
	if size > 0 && uintptr(n) > -uintptr(p)/size {
		panic(errorString("unsafe.Slice: len out of range"))
	}
}

// unsafestring checks the operands of unsafe.String.
func unsafestring(p unsafe.Pointer, n int) {
	if n < 0 {
		panic(errorString("unsafe.String: len out of range"))
	}
	if n == 0 {
		return
	}
	if p == nil {
		panic(errorString("unsafe.String: ptr is nil and len is not zero"))
	}
	if uintptr(n) > -uintptr(p) {
		panic(errorString("unsafe.String: len out of range"))
	}
}
