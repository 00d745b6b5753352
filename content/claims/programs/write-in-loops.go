package main

import "sync"

func main() {
	m := make(map[string]int)
	var wg sync.WaitGroup
	for _, k := range []string{"a", "b"} {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 100000; i++ {
				m[k] = i
			}
		}()
	}
	wg.Wait()
}
