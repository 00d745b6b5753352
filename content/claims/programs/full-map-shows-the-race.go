package main

import (
	"fmt"
	"sync"
)

func main() {
	cache := map[string]*int{"ORD-1": nil, "ORD-2": nil, "ORD-3": nil}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		for range 1000000 {
			delete(cache, "ORD-1001")
		}
	}()
	go func() {
		defer wg.Done()
		for range 1000000 {
			_ = cache["ORD-1001"]
		}
	}()
	wg.Wait()
	fmt.Println("survived")
}
