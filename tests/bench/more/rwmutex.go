package main

import "sync"

func bench() int {
	var mu sync.RWMutex
	var wg sync.WaitGroup
	n, sum := 0, make([]int, 8)
	for g := 0; g < 8; g++ {
		g := g
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 2000; i++ {
				if i%10 == 0 {
					mu.Lock()
					n++
					mu.Unlock()
				} else {
					mu.RLock()
					sum[g] += n & 0
					mu.RUnlock()
				}
			}
		}()
	}
	wg.Wait()
	return n + sum[3]
}
