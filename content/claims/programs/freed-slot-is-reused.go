package main

import (
	"fmt"
	"unsafe"
)

// marks are the state bytes of the map's first bucket or group: one byte a slot.
func marks(m map[int]bool) [8]byte {
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	return **(**[8]byte)(unsafe.Add(header, 16))
}

func main() {
	m := map[int]bool{}
	for k := 0; k < 8; k++ {
		m[k] = true
	}
	full := marks(m)
	delete(m, 2)
	freed := marks(m)
	m[99] = true
	after := marks(m)

	for i := range full {
		if full[i] != freed[i] {
			fmt.Println("delete frees slot", i)
		}
		if freed[i] != after[i] {
			fmt.Println("the next key goes to slot", i)
		}
	}
	fmt.Println("len:", len(m))
}
