package atomic

import "unsafe"

// A Value holds values of one type; its zero value holds nothing. It points to an interface that is never changed.
type Value struct {
	v any
}

// words is the memory form of an interface.
type words struct {
	typ, data unsafe.Pointer
}

// Load returns the value stored last, nil if none.
func (v *Value) Load() (val any) {
	w := (*words)(unsafe.Pointer(v))
	if p := LoadPointer(&w.data); p != nil {
		return *(*any)(p)
	}
	return nil
}

// check panics unless val may be stored after what old points to.
func check(op string, old unsafe.Pointer, val any) {
	if old == nil {
		return
	}
	was := *(*any)(old)
	if (*words)(unsafe.Pointer(&was)).typ != (*words)(unsafe.Pointer(&val)).typ {
		panic("sync/atomic: " + op + " of inconsistently typed value into Value")
	}
}

func box(op string, val any) unsafe.Pointer {
	if val == nil {
		panic("sync/atomic: " + op + " of nil value into Value")
	}
	p := new(any)
	*p = val
	return unsafe.Pointer(p)
}

// Store sets the value.
func (v *Value) Store(val any) {
	w := (*words)(unsafe.Pointer(v))
	p := box("store", val)
	for {
		old := LoadPointer(&w.data)
		check("store", old, val)
		if CompareAndSwapPointer(&w.data, old, p) {
			return
		}
	}
}

// Swap sets the value and returns the one before, nil if none.
func (v *Value) Swap(new any) (old any) {
	w := (*words)(unsafe.Pointer(v))
	p := box("swap", new)
	for {
		q := LoadPointer(&w.data)
		check("swap", q, new)
		if CompareAndSwapPointer(&w.data, q, p) {
			if q == nil {
				return nil
			}
			return *(*any)(q)
		}
	}
}

// CompareAndSwap sets the value if it equals old.
func (v *Value) CompareAndSwap(old, new any) (swapped bool) {
	w := (*words)(unsafe.Pointer(v))
	p := box("compare and swap", new)
	if old != nil && (*words)(unsafe.Pointer(&old)).typ != (*words)(unsafe.Pointer(&new)).typ {
		panic("sync/atomic: compare and swap of inconsistently typed values")
	}
	for {
		q := LoadPointer(&w.data)
		check("compare and swap", q, new)
		if q == nil {
			if old != nil {
				return false
			}
		} else if *(*any)(q) != old {
			return false
		}
		if CompareAndSwapPointer(&w.data, q, p) {
			return true
		}
	}
}
