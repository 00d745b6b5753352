package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

// storage is the address of the buckets (Go 1.23) or of the groups (Go 1.26, a map of one table).
func storage(m map[int]int) unsafe.Pointer {
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	first := *(*unsafe.Pointer)(unsafe.Add(header, 16))
	if strings.HasPrefix(runtime.Version(), "go1.23") {
		return first
	}
	table := *(*unsafe.Pointer)(first)
	return *(*unsafe.Pointer)(unsafe.Add(table, 16))
}

func main() {
	m := map[int]int{}
	moves, before := 0, unsafe.Pointer(nil)
	for k := 0; k < 500; k++ {
		m[k] = k
		if k >= 8 && storage(m) != before {
			moves++
			before = storage(m)
		}
	}
	fmt.Println("500 inserts: new storage several times:", moves > 3)

	moves = 0
	for k := 0; k < 500; k++ {
		delete(m, k)
		if storage(m) != before {
			moves++
		}
	}
	fmt.Println("500 deletes: new storage", moves, "times, len", len(m))
}
