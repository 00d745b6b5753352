// Package atomic reads and changes memory in steps that no other goroutine can split.
package atomic

import "unsafe"

// Natives; the machine compares and stores by bits, so that signed and unsigned forms are one.

func LoadInt32(addr *int32) (val int32)
func LoadInt64(addr *int64) (val int64)
func StoreInt32(addr *int32, val int32)
func StoreInt64(addr *int64, val int64)
func AddInt32(addr *int32, delta int32) (new int32)
func AddInt64(addr *int64, delta int64) (new int64)
func SwapInt32(addr *int32, new int32) (old int32)
func SwapInt64(addr *int64, new int64) (old int64)
func CompareAndSwapInt32(addr *int32, old, new int32) (swapped bool)
func CompareAndSwapInt64(addr *int64, old, new int64) (swapped bool)
func AndInt32(addr *int32, mask int32) (old int32)
func AndInt64(addr *int64, mask int64) (old int64)
func OrInt32(addr *int32, mask int32) (old int32)
func OrInt64(addr *int64, mask int64) (old int64)
func LoadPointer(addr *unsafe.Pointer) (val unsafe.Pointer)
func StorePointer(addr *unsafe.Pointer, val unsafe.Pointer)
func SwapPointer(addr *unsafe.Pointer, new unsafe.Pointer) (old unsafe.Pointer)
func CompareAndSwapPointer(addr *unsafe.Pointer, old, new unsafe.Pointer) (swapped bool)

func i32(addr *uint32) *int32   { return (*int32)(unsafe.Pointer(addr)) }
func i64(addr *uint64) *int64   { return (*int64)(unsafe.Pointer(addr)) }
func iptr(addr *uintptr) *int64 { return (*int64)(unsafe.Pointer(addr)) }

func LoadUint32(addr *uint32) (val uint32)    { return uint32(LoadInt32(i32(addr))) }
func LoadUint64(addr *uint64) (val uint64)    { return uint64(LoadInt64(i64(addr))) }
func LoadUintptr(addr *uintptr) (val uintptr) { return uintptr(LoadInt64(iptr(addr))) }

func StoreUint32(addr *uint32, val uint32)    { StoreInt32(i32(addr), int32(val)) }
func StoreUint64(addr *uint64, val uint64)    { StoreInt64(i64(addr), int64(val)) }
func StoreUintptr(addr *uintptr, val uintptr) { StoreInt64(iptr(addr), int64(val)) }

func AddUint32(addr *uint32, delta uint32) (new uint32) {
	return uint32(AddInt32(i32(addr), int32(delta)))
}

func AddUint64(addr *uint64, delta uint64) (new uint64) {
	return uint64(AddInt64(i64(addr), int64(delta)))
}

func AddUintptr(addr *uintptr, delta uintptr) (new uintptr) {
	return uintptr(AddInt64(iptr(addr), int64(delta)))
}

func SwapUint32(addr *uint32, new uint32) (old uint32) {
	return uint32(SwapInt32(i32(addr), int32(new)))
}

func SwapUint64(addr *uint64, new uint64) (old uint64) {
	return uint64(SwapInt64(i64(addr), int64(new)))
}

func SwapUintptr(addr *uintptr, new uintptr) (old uintptr) {
	return uintptr(SwapInt64(iptr(addr), int64(new)))
}

func CompareAndSwapUint32(addr *uint32, old, new uint32) (swapped bool) {
	return CompareAndSwapInt32(i32(addr), int32(old), int32(new))
}

func CompareAndSwapUint64(addr *uint64, old, new uint64) (swapped bool) {
	return CompareAndSwapInt64(i64(addr), int64(old), int64(new))
}

func CompareAndSwapUintptr(addr *uintptr, old, new uintptr) (swapped bool) {
	return CompareAndSwapInt64(iptr(addr), int64(old), int64(new))
}

func AndUint32(addr *uint32, mask uint32) (old uint32) {
	return uint32(AndInt32(i32(addr), int32(mask)))
}

func AndUint64(addr *uint64, mask uint64) (old uint64) {
	return uint64(AndInt64(i64(addr), int64(mask)))
}

func AndUintptr(addr *uintptr, mask uintptr) (old uintptr) {
	return uintptr(AndInt64(iptr(addr), int64(mask)))
}

func OrUint32(addr *uint32, mask uint32) (old uint32) {
	return uint32(OrInt32(i32(addr), int32(mask)))
}

func OrUint64(addr *uint64, mask uint64) (old uint64) {
	return uint64(OrInt64(i64(addr), int64(mask)))
}

func OrUintptr(addr *uintptr, mask uintptr) (old uintptr) {
	return uintptr(OrInt64(iptr(addr), int64(mask)))
}
