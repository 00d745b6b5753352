package main

import (
	"fmt"
	"sync"
)

// handle owns one key: it stores the entry and defers the delete.
func handle(m map[int]int, id int) {
	defer delete(m, id)
	m[id] = id
}

func main() {
	defer fmt.Println("main's own deferred call ran")
	m := map[int]int{}
	var wg sync.WaitGroup
	for id := 0; id < 2; id++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer func() { recover() }()
			for i := 0; i < 50000; i++ {
				handle(m, id)
			}
		}()
	}
	wg.Wait()
}
