package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

type hmap struct {
	count        int
	flags, b     uint8
	noverflow    uint16
	hash0        uint32
	buckets, old unsafe.Pointer
	nevacuate    uintptr
}

func main() {
	if !strings.HasPrefix(runtime.Version(), "go1.23") {
		fmt.Println("Swiss tables have no oldbuckets and no nevacuate:")
		fmt.Println("a growing table is copied within one insert")
		return
	}
	m := map[int]int{}
	h := *(**hmap)(unsafe.Pointer(&m))
	n := 0
	for h.b < 4 || h.old == nil { // until an insert starts to grow from 16 to 32 buckets
		m[n] = n
		n++
	}
	fmt.Println("insert", n, "started it: growing", h.old != nil)

	array, before := h.buckets, h.nevacuate
	delete(m, -1) // not in the map
	fmt.Println("one delete of an absent key: len", len(m), "cursor moved", h.nevacuate > before)
	deletes := 1
	for h.old != nil {
		delete(m, -1)
		deletes++
	}
	fmt.Println("deletes alone finished it:", deletes <= 16, "growing", h.old != nil)
	fmt.Println("bucket array is the one of the insert:", h.buckets == array)
}
