package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type config map[string]int

func main() {
	var current atomic.Pointer[config]
	current.Store(&config{"live": 1, "expired": 1})
	before := *current.Load() // a reader that is in the middle of something

	var wg sync.WaitGroup
	for range 4 {
		wg.Add(1)
		go func() { // readers take no lock
			defer wg.Done()
			if (*current.Load())["live"] != 1 {
				fmt.Println("lost an entry")
			}
		}()
	}
	next := config{}
	for k, v := range *current.Load() { // rebuild: nobody else sees this map yet
		if k != "expired" {
			next[k] = v
		}
	}
	current.Store(&next) // publish; from here on nobody changes it
	wg.Wait()
	fmt.Println("reader of before still has", len(before), "entries")
	fmt.Println("new readers get", len(*current.Load()))
}
