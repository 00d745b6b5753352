// Package unique keeps one copy of equal values. Unlike Go's, it does not copy strings inside of structs and arrays.
package unique

import (
	"internal/abi"
	"runtime"
	"strings"
	"sync"
	"unsafe"
	"weak"
)

// A Handle stands for a value: handles are equal when the values are.
type Handle[T comparable] struct {
	value *T
}

// Value returns a copy of the value.
func (h Handle[T]) Value() T { return *h.value }

var zero uintptr

var (
	mu     sync.Mutex
	tables = map[*abi.Type]any{}
)

// A table has the values of a type that are in use.
type table[T comparable] struct {
	mu     sync.Mutex
	values map[T]weak.Pointer[T]
}

func tableOf[T comparable](t *abi.Type) *table[T] {
	mu.Lock()
	defer mu.Unlock()
	if found, ok := tables[t]; ok {
		return found.(*table[T])
	}
	made := &table[T]{values: map[T]weak.Pointer[T]{}}
	tables[t] = made
	return made
}

// Make returns the handle of a value.
func Make[T comparable](value T) Handle[T] {
	typ := abi.TypeOf((*T)(nil)).Elem
	if typ.Size == 0 {
		return Handle[T]{(*T)(unsafe.Pointer(&zero))}
	}
	t := tableOf[T](typ)
	t.mu.Lock()
	defer t.mu.Unlock()
	if p := t.values[value].Value(); p != nil {
		return Handle[T]{p}
	}
	if typ.Kind == abi.String {
		s := (*string)(unsafe.Pointer(&value))
		*s = strings.Clone(*s)
	}
	p := new(T)
	*p = value
	// A value that does not equal itself can never be found.
	if value == value {
		t.values[value] = weak.Make(p)
		runtime.AddCleanup(p, t.forget, value)
	}
	return Handle[T]{p}
}

// forget drops the entry of a value that died, if it has not come back.
func (t *table[T]) forget(value T) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.values[value].Value() == nil {
		delete(t.values, value)
	}
}
