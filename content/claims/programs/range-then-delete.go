package main

import "fmt"

func main() {
	m := map[int]int{}
	for i := 0; i < 100; i++ {
		m[i] = i
	}
	seen := 0
	func() {
		defer func() {
			for k := range m { // range and delete in one goroutine: defined
				seen++
				delete(m, k)
			}
		}()
	}()
	fmt.Println("seen:", seen, "left:", len(m))
}
