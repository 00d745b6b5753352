package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

// slot finds the words of the first key and the first value in the map's first bucket or group.
func slot(header unsafe.Pointer, keyWords int) (key, value []uintptr) {
	first := *(*unsafe.Pointer)(unsafe.Add(header, 16))
	keys := unsafe.Add(first, 8) // after eight state bytes
	values := unsafe.Add(keys, 8*keyWords)
	if strings.HasPrefix(runtime.Version(), "go1.23") {
		values = unsafe.Add(keys, 8*8*keyWords) // a bucket keeps all eight keys before the values
	}
	return unsafe.Slice((*uintptr)(keys), keyWords), unsafe.Slice((*uintptr)(values), 1)
}

func print(when string, key, value []uintptr) {
	words := fmt.Sprint(key)
	if key[0] > 1<<12 {
		words = fmt.Sprintf("[pointer %d]", key[1])
	}
	fmt.Printf("%-18s key %-12s value %d\n", when, words, value)
}

func main() {
	numbers := map[int]int{8: 43}
	key, value := slot(*(*unsafe.Pointer)(unsafe.Pointer(&numbers)), 1)
	print("map[int]int", key, value)
	delete(numbers, 8)
	print("  after delete", key, value)

	words := map[string]int{"go": 42}
	key, value = slot(*(*unsafe.Pointer)(unsafe.Pointer(&words)), 2)
	print("map[string]int", key, value)
	delete(words, "go")
	print("  after delete", key, value)
}
