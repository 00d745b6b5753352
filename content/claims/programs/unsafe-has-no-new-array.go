package main

import (
	"fmt"
	"unsafe"
)

func main() {
	cache := unsafe.NewArray(unsafe.Sizeof(uintptr(0)), 8)
	fmt.Println(cache)
}
