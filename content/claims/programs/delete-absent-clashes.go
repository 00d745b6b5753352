package main

import "sync"

func main() {
	m := map[string]int{"a": 1}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { // writes one key, always the same
		defer wg.Done()
		for i := 0; i < 50000; i++ {
			m["a"] = i
		}
	}()
	go func() { // deletes another key, which was never there
		defer wg.Done()
		for i := 0; i < 50000; i++ {
			delete(m, "absent")
		}
	}()
	wg.Wait()
}
