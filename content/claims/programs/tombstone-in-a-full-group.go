package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

type group struct {
	control [8]byte // 0x80 empty, 0xFE deleted, else full
	slots   [8]struct{ key, value int64 }
}

// groups returns the two groups of a map with 9 to 14 entries: header, directory, table, groups.
func groups(m map[int64]int64) *[2]group {
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	table := **(**unsafe.Pointer)(unsafe.Add(header, 16))
	return *(**[2]group)(unsafe.Add(table, 16))
}

func main() {
	if strings.HasPrefix(runtime.Version(), "go1.23") {
		fmt.Println("buckets have no tombstones: emptyOne and emptyRest both mean empty")
		return
	}
	for {
		m := map[int64]int64{}
		for k := int64(0); k < 14; k++ {
			m[k] = k
		}
		for i, g := range groups(m) {
			if strings.Contains(string(g.control[:]), "\x80") {
				continue
			}
			other := groups(m)[1-i] // this group is full, so the other one is not
			delete(m, g.slots[0].key)
			delete(m, other.slots[0].key)
			fmt.Printf("full group:            %#x, a tombstone\n", groups(m)[i].control[0])
			fmt.Printf("group with room left:  %#x, empty\n", groups(m)[1-i].control[0])
			return
		}
	}
}
