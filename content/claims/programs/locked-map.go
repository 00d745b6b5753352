package main

import (
	"fmt"
	"sync"
)

type store struct {
	mu sync.RWMutex
	m  map[int]int
}

func (s *store) set(k, v int) { s.mu.Lock(); defer s.mu.Unlock(); s.m[k] = v }
func (s *store) drop(k int)   { s.mu.Lock(); defer s.mu.Unlock(); delete(s.m, k) }
func (s *store) size() int    { s.mu.RLock(); defer s.mu.RUnlock(); return len(s.m) }

func main() {
	s := &store{m: map[int]int{}}
	var wg sync.WaitGroup
	for g := 0; g < 8; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := g * 100; k < g*100+100; k++ {
				s.set(k, g)
				if k%2 == 0 {
					s.drop(k)
				}
				_ = s.size()
			}
		}()
	}
	wg.Wait()
	fmt.Println("8 goroutines, 800 stores, 400 deletes, len:", s.size())
}
