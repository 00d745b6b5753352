package main

import (
	"fmt"
	"sync"
)

type table struct {
	mu sync.Mutex
	m  map[int]int
}

func (t *table) remove(id int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.m, id)
}

func (t *table) handle(id int) {
	t.mu.Lock()
	t.m[id] = id
	t.mu.Unlock()
	defer t.remove(id)
}

func main() {
	t := &table{m: map[int]int{}}
	var wg sync.WaitGroup
	for id := 0; id < 4; id++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 500; i++ {
				t.handle(id)
			}
		}()
	}
	wg.Wait()
	fmt.Println("entries left:", len(t.m))
}
