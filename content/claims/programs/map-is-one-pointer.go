package main

import (
	"fmt"
	"unsafe"
)

// header reads the one word that a map variable is.
func header(m *map[int]int) unsafe.Pointer {
	return *(*unsafe.Pointer)(unsafe.Pointer(m))
}

func fill(m map[int]int, n int) { // m is a copy of that word
	for i := 0; i < n; i++ {
		m[i] = i
	}
}

func main() {
	m := map[int]int{}
	fmt.Println("words in a map variable:", unsafe.Sizeof(m)/unsafe.Sizeof(uintptr(0)))
	before, other := header(&m), m
	fill(m, 1000)
	fmt.Println("entries seen by the caller:", len(m))
	fmt.Println("entries seen through a copy of the variable:", len(other))
	fmt.Println("same header after all that growth:", header(&m) == before && header(&other) == before)
}
