package main

import (
	"fmt"
	"sync"
)

func main() {
	m := map[int]int{}
	for i := range 1000 {
		m[i] = i
	}
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		defer wg.Done()
		for range 200 {
			for range m {
			}
		}
	}()
	go func() {
		defer wg.Done()
		for range 200 {
			for i := range 900 {
				delete(m, i)
			}
			for i := range 900 {
				m[i] = i
			}
		}
	}()
	wg.Wait()
	fmt.Println("survived")
}
