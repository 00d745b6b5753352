package main

import "fmt"

func main() {
	ghosts, lost, twice := 0, 0, 0
	for round := 0; round < 50; round++ {
		m := map[int]int{}
		for k := 0; k < 500; k++ {
			m[k] = k
		}
		deleted, visits := map[int]bool{}, map[int]int{}
		for k := range m {
			visits[k]++
			if deleted[k] {
				ghosts++
			}
			for i := 1; i <= 3; i++ { // somewhere else in the map
				key := (k*7 + i*round) % 500
				delete(m, key)
				deleted[key] = true
			}
		}
		for k := 0; k < 500; k++ {
			if visits[k] > 1 {
				twice++
			}
			if visits[k] == 0 && !deleted[k] {
				lost++
			}
		}
	}
	fmt.Println("deleted keys shown: ", ghosts)
	fmt.Println("survivors not shown:", lost)
	fmt.Println("keys shown twice:   ", twice)
}
