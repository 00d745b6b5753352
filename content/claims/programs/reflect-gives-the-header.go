package main

import (
	"fmt"
	"reflect"
	"unsafe"
)

var m = map[string]int{"key": 42}

func main() {
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	storage := *(*unsafe.Pointer)(unsafe.Add(header, 16))
	v := reflect.ValueOf(m)
	fmt.Println("UnsafePointer is the header: ", v.UnsafePointer() == header)
	fmt.Println("UnsafePointer is the storage:", v.UnsafePointer() == storage)
	element := v.MapIndex(reflect.ValueOf("key"))
	fmt.Println("element addressable:         ", element.CanAddr())
	delete(m, "key")
	fmt.Println("element after the delete:    ", element, "(a copy)")
}
