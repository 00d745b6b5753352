package main

import (
	"fmt"
	"unsafe"
)

type pair struct{ a, b int64 }

// firstKey copies the first key of the storage: at offset 8 in both layouts.
func firstKey[K comparable](m *map[K]int64) K {
	header := *(*unsafe.Pointer)(unsafe.Pointer(m))
	storage := *(*unsafe.Pointer)(unsafe.Add(header, 16))
	return *(*K)(unsafe.Add(storage, 8))
}

var (
	numbers  = map[int64]int64{7: 1}
	pairs    = map[pair]int64{{1, 2}: 1}
	texts    = map[string]int64{"ab": 1}
	one      = 1
	pointers = map[*int]int64{&one: 1}
)

func main() {
	delete(numbers, 7)
	fmt.Println("int64 key:  ", firstKey(&numbers))
	delete(pairs, pair{1, 2})
	fmt.Println("struct key: ", firstKey(&pairs))
	delete(texts, "ab")
	text := firstKey(&texts)
	fmt.Println("string key:  data pointer is nil:", unsafe.StringData(text) == nil, " length:", len(text))
	delete(pointers, &one)
	fmt.Println("pointer key: is nil:", firstKey(&pointers) == nil)
}
