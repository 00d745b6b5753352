package main

import "sync"

func bench() int {
	var wg sync.WaitGroup
	var mu sync.Mutex
	n := 0
	for i := 0; i < 10000; i++ {
		i := i
		wg.Add(1)
		go func() {
			mu.Lock()
			n += i
			mu.Unlock()
			wg.Done()
		}()
	}
	wg.Wait()
	return n
}
