package main

import (
	"fmt"
	"unsafe"
)

func main() {
	var s string
	var b []byte
	word := unsafe.Sizeof(uintptr(0))
	fmt.Println("words in a string:", unsafe.Sizeof(s)/word, "(pointer, len)")
	fmt.Println("words in a slice: ", unsafe.Sizeof(b)/word, "(pointer, len, cap)")

	m := map[string]int{"a": 1, "b": 2}
	func() {
		k := "a"
		defer delete(m, k) // copies the two words
		k = "b"
		_ = k
	}()
	fmt.Println(m)
}
