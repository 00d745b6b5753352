package main

import (
	"fmt"
	"runtime"
)

type node struct{ id, double int }

func main() {
	const n = 300
	m := map[int]*node{}
	for i := range n {
		m[i] = &node{i, 2 * i}
	}
	seen, gone := map[int]int{}, map[int]bool{}
	corrupt, ghosts, fresh := 0, 0, n
	for k, v := range m {
		if v.id != k || v.double != 2*k {
			corrupt++
		}
		if gone[k] {
			ghosts++
		}
		seen[k]++
		for range 4 { // inserts: the map grows while the range runs
			if fresh < 5*n {
				m[fresh] = &node{fresh, 2 * fresh}
				fresh++
			}
		}
		if d := k * 7 % n; d%3 != 0 { // deletes: of keys passed already, and of keys still to come
			delete(m, d)
			gone[d] = true
		}
		if len(seen)%64 == 0 {
			runtime.GC() // collections: memory nobody holds is really reused
		}
	}
	twice, missed := 0, 0
	for k := range fresh {
		if seen[k] > 1 {
			twice++
		}
		if k < n && seen[k] == 0 && !gone[k] {
			missed++
		}
	}
	fmt.Println("inserted while ranging, more than before:", fresh > 2*n)
	fmt.Println("corrupt entries:   ", corrupt)
	fmt.Println("deleted keys shown:", ghosts)
	fmt.Println("shown twice:       ", twice)
	fmt.Println("survivors missed:  ", missed)
}
