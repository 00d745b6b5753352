package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

// slots is the number of slots of a map of more than eight entries, from the words of its header.
func slots(m map[int]int) int {
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	if strings.HasPrefix(runtime.Version(), "go1.23") {
		return 8 << *(*uint8)(unsafe.Add(header, 9)) // 8 << B, overflow buckets not counted
	}
	table := **(**unsafe.Pointer)(unsafe.Add(header, 16))
	return int(*(*uint16)(unsafe.Add(table, 2)))
}

func main() {
	m := map[int]int{}
	for k := 0; k < 200; k++ {
		m[k] = k
	}
	start := slots(m)
	fmt.Println("200 entries:                  ", start, "slots")

	lowest := start
	for k := 200; k < 50_000; k++ { // one in, one out: len stays at 200
		m[k] = k
		delete(m, k-200)
		lowest = min(lowest, slots(m))
	}
	fmt.Println("len held at 200 for a while:  ", slots(m), "slots, at no time fewer than", lowest)

	for k := range m {
		if k != 49_999 {
			delete(m, k)
		}
	}
	fmt.Println("all but", len(m), "deleted:            ", slots(m), "slots")
}
