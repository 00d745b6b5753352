package main

import (
	"fmt"
	"runtime"
)

func panics(m map[any]int, key any) (cause any) {
	defer func() { cause = recover() }()
	delete(m, key)
	return nil
}

func main() {
	fmt.Println("panic of a nil map:         ", panics(nil, "x"))
	fmt.Println("panic of an absent key:     ", panics(map[any]int{1: 1}, "x"))
	fmt.Println("panic of an unhashable key: ", panics(map[any]int{1: 1}, []int{1}))

	gone := make(chan bool, 1)
	values := map[string]*[1 << 20]byte{"big": new([1 << 20]byte)}
	runtime.SetFinalizer(values["big"], func(*[1 << 20]byte) { gone <- true })
	delete(values, "big")
	runtime.GC()
	fmt.Println("deleted value was collected:", <-gone)
	runtime.KeepAlive(values)

	m := map[int]bool{}
	for k := 0; k < 100; k++ {
		m[k] = true
	}
	visits := 0
	for k := range m {
		delete(m, k)
		visits++
	}
	fmt.Println("range with a delete a step: ", visits, "visits, len", len(m))
}
