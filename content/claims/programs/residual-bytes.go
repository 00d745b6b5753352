package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

var m = map[string]int{"key": 42}

// storage returns the bucket (1.23) or the group (1.26): the word at offset 16 of the header.
func storage() unsafe.Pointer {
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	return *(*unsafe.Pointer)(unsafe.Add(header, 16))
}

func show(when string) {
	offset := 8 + 16 // control word, first key
	if strings.HasPrefix(runtime.Version(), "go1.23") {
		offset = 8 + 8*16 // eight tophash bytes, eight keys
	}
	keyData := *(*uintptr)(unsafe.Add(storage(), 8))
	value := *(*int)(unsafe.Add(storage(), offset))
	fmt.Printf("%-20s key pointer set: %-5t  value: %d\n", when, keyData != 0, value)
}

func main() {
	before := storage()
	show("before delete")
	delete(m, "key")
	show("after delete, no GC")
	runtime.GC()
	var others []*[208]byte
	for i := 0; i < 10_000; i++ {
		others = append(others, &[208]byte{0: 255})
	}
	show("after GC and allocs")
	m["again"] = 7
	show("after a new insert")
	fmt.Println("same memory throughout:", storage() == before)
	runtime.KeepAlive(others)
}
