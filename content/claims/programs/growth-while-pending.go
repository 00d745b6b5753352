package main

import (
	"fmt"
	"unsafe"
)

// storage is the third word of the header: hmap.buckets, or Map.dirPtr in Go 1.24 and later.
func storage(m map[int]string) unsafe.Pointer {
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	return *(*unsafe.Pointer)(unsafe.Add(header, 16))
}

func insert(n int) (m map[int]string, moved bool, seen int) {
	m = map[int]string{1: "before"}
	before := storage(m)
	defer func() {
		seen = len(m)
		m[1] = "deferred"
	}()
	defer delete(m, 2)
	for i := 2; i < 2+n; i++ {
		m[i] = "body"
	}
	moved = storage(m) != before
	return m, moved, seen
}

func main() {
	for _, n := range []int{1, 7, 8, 100, 2000} {
		m, moved, seen := insert(n)
		_, there := m[2]
		fmt.Printf("%4d inserts: storage moved %-5v m[1]=%q, key 2 there %v, deferred len %d, len now %d\n",
			n, moved, m[1], there, seen, len(m))
	}
}
