package main

import (
	"fmt"
	"unsafe"
)

var m = map[string]int{}

func main() {
	for i, key := range []string{"a", "bb", "ccc"} {
		m[key] = 100 + i
	}
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	storage := *(*unsafe.Pointer)(unsafe.Add(header, 16))
	word := func(offset int) uintptr { return *(*uintptr)(unsafe.Add(storage, offset)) }

	fmt.Println("offset   0: eight bytes of tophash or control word")
	for offset := 8; offset < 8+8*(16+8); offset += 8 {
		switch w := word(offset); {
		case w == 0:
		case w < 4:
			fmt.Printf("offset %3d: %d, length of a key\n", offset, w)
		case w >= 100 && w < 103:
			fmt.Printf("offset %3d: %d, a value\n", offset, w)
		default:
			fmt.Printf("offset %3d: address of a key's bytes\n", offset)
		}
	}
}
