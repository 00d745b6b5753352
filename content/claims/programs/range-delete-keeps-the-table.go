package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

// The heads of the runtime's structures, as far as needed.
type hmap struct {
	count        int
	flags, b     uint8
	noverflow    uint16
	hash0        uint32
	buckets, old unsafe.Pointer
}
type swissMap struct {
	used, seed uint64
	dir        **struct {
		used, capacity, growthLeft uint16
		depth                      uint8
		index                      int
		groups                     unsafe.Pointer
	}
}

// shape returns the array that holds the entries, and how many buckets or slots it has.
func shape(m map[int]int) (array unsafe.Pointer, size int) {
	head := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	if strings.HasPrefix(runtime.Version(), "go1.23") {
		h := (*hmap)(head)
		return h.buckets, 1 << h.b
	}
	t := *(*swissMap)(head).dir
	return t.groups, int(t.capacity)
}

func main() {
	m := map[int]int{}
	for i := range 500 {
		m[i] = i
	}
	array, size := shape(m)
	replaced := 0
	for k := range m {
		delete(m, k)
		if now, _ := shape(m); now != array {
			replaced++
		}
	}
	_, after := shape(m)
	fmt.Println("entries left:", len(m))
	fmt.Println("deletes that replaced the array:", replaced)
	fmt.Println("buckets or slots:", size, "->", after)
}
