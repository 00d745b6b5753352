package main

import (
	"fmt"
	"sync"
)

func main() {
	cache := map[string]*int{}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		for range 20000 {
			delete(cache, "ORD-1001")
		}
	}()
	go func() {
		defer wg.Done()
		for range 20000 {
			_ = cache["ORD-1001"]
		}
	}()
	wg.Wait()
	fmt.Println("survived: an empty map returns before it looks at the flag")
}
