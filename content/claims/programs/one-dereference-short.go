package main

import (
	"fmt"
	"unsafe"
)

// The first words of a map header of Go 1.23, copied so that the expression compiles.
type hmap struct {
	count   int
	_       uint64
	buckets unsafe.Pointer
}

var m = map[string]int{"a": 1, "b": 2, "c": 3}

func main() {
	variable := (*hmap)(unsafe.Pointer(&m)) // the address of the variable m
	header := *(**hmap)(unsafe.Pointer(&m)) // what the variable holds
	address := uintptr(*(*unsafe.Pointer)(unsafe.Pointer(&m)))
	fmt.Println("len(m):                      ", len(m))
	fmt.Println("count through the header:    ", header.count)
	fmt.Println("count through &m is a count: ", variable.count == 3)
	fmt.Println("count through &m is really the header's address:", uintptr(variable.count) == address)
}
