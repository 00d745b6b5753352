package main

import (
	"fmt"
	"sync"
)

func main() {
	m := map[int]int{-1: 0}
	var wg sync.WaitGroup
	for g := 0; g < 8; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer func() {
				if r := recover(); r != nil {
					fmt.Println("recovered:", r)
				}
			}()
			for i := 0; i < 20000; i++ {
				m[g] = i
				delete(m, g)
			}
		}()
	}
	wg.Wait()
	fmt.Println("survived")
}
