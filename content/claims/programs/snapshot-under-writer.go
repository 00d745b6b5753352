package main

import (
	"fmt"
	"sync"
)

func snapshot(m map[int]int) (copied map[int]int) {
	defer func() {
		defer func() { recover() }() // does not help
		copied = map[int]int{}
		for k, v := range m {
			copied[k] = v
		}
	}()
	return nil
}

func main() {
	m := map[int]int{}
	for i := 0; i < 500; i++ {
		m[i] = i
	}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() { // the second goroutine, which the article's sample lacks
		defer wg.Done()
		for i := 0; i < 100000; i++ {
			m[i%500] = i
		}
	}()
	go func() {
		defer wg.Done()
		for i := 0; i < 200; i++ {
			snapshot(m)
		}
	}()
	wg.Wait()
	fmt.Println("got away with it")
}
