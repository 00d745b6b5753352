package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

type hmap struct {
	count     int
	flags, b  uint8
	noverflow uint16
}
type swissMap struct {
	used, seed uint64
	dir        **struct{ used, capacity uint16 }
}

const sameSizeGrow = 8 // a bit of hmap.flags

func main() {
	m := map[int]int{}
	for i := range 100 {
		m[i] = i
	}
	classic := strings.HasPrefix(runtime.Version(), "go1.23")
	head := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	size := func() int {
		if classic {
			return 1 << (*hmap)(head).b
		}
		return int((*(*swissMap)(head).dir).capacity)
	}
	start, fell, repacked := size(), false, false
	for i := 100; i < 50000; i++ { // always 100 entries, never the same ones
		delete(m, i-100)
		m[i] = i
		fell = fell || size() < start
		repacked = repacked || classic && (*hmap)(head).flags&sameSizeGrow != 0
	}
	fmt.Println("entries:", len(m))
	fmt.Println("buckets or slots at the start:", start)
	fmt.Println("same-size grow seen:", repacked)
	fmt.Println("ever fewer than at the start:", fell)
}
