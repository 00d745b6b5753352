package main

import (
	"fmt"
	"sync"
)

func main() {
	m := make(map[int]int)
	for i := 0; i < 100; i++ {
		m[i] = i
	}
	var wg sync.WaitGroup
	sums := make([]int, 8)
	for g := range sums {
		wg.Add(1)
		go func() { // only reads
			defer wg.Done()
			for i := 0; i < 100; i++ {
				sums[g] += m[i]
			}
		}()
	}
	wg.Wait()
	fmt.Println(sums)
}
