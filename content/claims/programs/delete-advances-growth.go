package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

// header is the map header of Go 1.23 and older.
type header struct {
	count               int
	flags, b            uint8
	noverflow           uint16
	seed                uint32
	buckets, oldbuckets unsafe.Pointer
	nevacuate           uintptr // old buckets below this number have been moved
}

func main() {
	if !strings.HasPrefix(runtime.Version(), "go1.23") {
		fmt.Println("Swiss tables have no old buckets: nothing is ever half moved")
		return
	}
	m := map[int]int{}
	h := *(**header)(unsafe.Pointer(&m))
	for k := 0; h.oldbuckets == nil || h.b < 8; k++ {
		m[k] = k
	}
	fmt.Println("an insert has started a growth, old buckets remain:", h.oldbuckets != nil)

	buckets, mark, count := h.buckets, h.nevacuate, h.count
	delete(m, -1)
	fmt.Println("delete of an absent key: moves on", h.nevacuate > mark, "- removes", count-h.count)

	for k := 0; h.oldbuckets != nil; k++ {
		delete(m, k)
	}
	fmt.Println("deletes alone finish the growth, entries left:", len(m) > 0)
	fmt.Println("bucket array replaced by a delete:", h.buckets != buckets)
}
