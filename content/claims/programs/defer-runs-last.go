package main

import (
	"fmt"
	"runtime"
	"sync"
)

func count(m map[string]int) (n int) {
	defer func() {
		fmt.Println("  deferred call: result is already", n)
		delete(m, "a")
	}()
	fmt.Println("  last line of the body: entries", len(m))
	return len(m)
}

func main() {
	m := map[string]int{"a": 1}
	fmt.Println("return:")
	n := count(m)
	fmt.Println("  caller: result", n, "entries", len(m))

	m = map[string]int{"a": 1}
	func() {
		defer func() { recover() }()
		defer delete(m, "a")
		panic("on purpose")
	}()
	fmt.Println("after a panic: entries", len(m))

	m = map[string]int{"a": 1}
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		defer delete(m, "a")
		runtime.Goexit()
	}()
	wg.Wait()
	fmt.Println("after Goexit:  entries", len(m))
}
