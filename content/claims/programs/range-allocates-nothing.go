package main

import (
	"fmt"
	"testing"
)

func main() {
	m := map[int]int{}
	for i := range 1000 {
		m[i] = i
	}
	steps := 0
	allocs := testing.AllocsPerRun(10, func() {
		steps = 0
		for range m {
			steps++
		}
	})
	fmt.Println("steps of the iterator:", steps)
	fmt.Println("allocations:", allocs)
}
