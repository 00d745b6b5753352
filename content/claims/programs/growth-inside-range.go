package main

import (
	"fmt"
	"runtime"
)

type entry struct{ key, check int }

func main() {
	corrupt, ghosts, lost, twice := 0, 0, 0, 0
	for round := 0; round < 20; round++ {
		m := map[int]*entry{}
		for k := 0; k < 100; k++ {
			m[k] = &entry{k, k * 7}
		}
		next, deleted, visits := 100, map[int]bool{}, map[int]int{}
		for k, e := range m {
			visits[k]++
			if e.key != k || e.check != k*7 {
				corrupt++
			}
			if deleted[k] {
				ghosts++
			}
			for i := 0; i < 4 && next < 1000; i++ { // grows the map several times on the way
				m[next] = &entry{next, next * 7}
				next++
			}
			victim := (k*13 + round) % 100
			delete(m, victim)
			deleted[victim] = true
			if len(visits)%100 == 0 {
				runtime.GC()
			}
		}
		for k := 0; k < 100; k++ {
			if visits[k] > 1 {
				twice++
			}
			if visits[k] == 0 && !deleted[k] {
				lost++
			}
		}
	}
	fmt.Println("corrupt entries:    ", corrupt)
	fmt.Println("deleted keys shown: ", ghosts)
	fmt.Println("survivors not shown:", lost)
	fmt.Println("keys shown twice:   ", twice)
}
