package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

func words[K comparable, V any](m *map[K]V) *[4]uint64 {
	return *(**[4]uint64)(unsafe.Pointer(m))
}

var one = map[string]int{"key": 42}

var many = map[int]int{}

func main() {
	for i := 0; i < 100; i++ {
		many[i] = i
	}
	if strings.HasPrefix(runtime.Version(), "go1.23") {
		fmt.Println("1 entry:     buckets:", 1<<(words(&one)[1]>>8&0xff))
		fmt.Println("100 entries: buckets:", 1<<(words(&many)[1]>>8&0xff))
	} else {
		fmt.Println("1 entry:     directory length:", words(&one)[3], "(0: a single group, no table)")
		fmt.Println("100 entries: directory length:", words(&many)[3], "(tables)")
	}
}
