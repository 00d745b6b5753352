package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

// halfMoved reports whether the map still has old buckets. Only the header of Go 1.23 has the field.
func halfMoved(m map[int]int) bool {
	if !strings.HasPrefix(runtime.Version(), "go1.23") {
		return false
	}
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	return *(*unsafe.Pointer)(unsafe.Add(header, 24)) != nil
}

func main() {
	m := map[int]int{}
	after, longest, run := 0, 0, 0
	for k := 0; k < 5000; k++ {
		m[k] = k
		run++
		if !halfMoved(m) {
			run = 0
		} else {
			after++
		}
		longest = max(longest, run)
	}
	fmt.Println("inserts that left a growth half done, any:", after > 0)
	fmt.Println("longest growth took over 100 inserts:     ", longest > 100)
}
