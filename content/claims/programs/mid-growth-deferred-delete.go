package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

var buckets = strings.HasPrefix(runtime.Version(), "go1.23")

// growing reads hmap.oldbuckets, which Swiss tables do not have.
func growing(m map[int]int) bool {
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	return buckets && *(*unsafe.Pointer)(unsafe.Add(header, 24)) != nil
}

// clean defers the delete before the insert that starts a growth, so that it runs in the middle of it.
func clean(m map[int]int, k int) (midway bool) {
	defer delete(m, k)
	for i := len(m); !growing(m) && i < 2000; i++ {
		m[i] = i
	}
	return growing(m)
}

func main() {
	m := map[int]int{}
	midway, found := 0, 0
	for k := 0; k < 100; k++ {
		m[k] = k
		if clean(m, k) {
			midway++
		}
		if _, ok := m[k]; ok {
			found++
		}
	}
	fmt.Println("deletes that ran in the middle of a growth, some:", midway > 0)
	fmt.Println("keys still found after their delete:", found)
}
