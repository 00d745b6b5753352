package main

import (
	"fmt"
	"runtime"
)

func main() {
	m := map[string]int{"a": 1, "b": 2}
	kept := m
	func() {
		defer delete(m, "a")
		m = nil // the deferred call has its own copy of the pointer
		runtime.GC()
		fmt.Println("the variable:", m)
	}()
	fmt.Println("the map:", kept)
}
