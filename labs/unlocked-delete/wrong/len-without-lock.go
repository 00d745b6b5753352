package main

import (
	"fmt"
	"sync"
)

type Store struct {
	mu   sync.RWMutex
	jobs map[string]int
}

func NewStore() *Store { return &Store{jobs: make(map[string]int)} }

func (s *Store) Put(job string, worker int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.jobs[job] = worker
}

func (s *Store) Get(job string) (worker int, ok bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	worker, ok = s.jobs[job]
	return worker, ok
}

func (s *Store) Delete(job string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.jobs, job)
}

func (s *Store) Take(job string) (worker int, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	worker, ok = s.jobs[job]
	delete(s.jobs, job)
	return worker, ok
}

func (s *Store) Len() int { return len(s.jobs) }

func main() {
	s := NewStore()
	var wg sync.WaitGroup
	for worker := 0; worker < 4; worker++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 50; i++ {
				job := fmt.Sprintf("job-%d-%d", worker, i)
				s.Put(job, worker)
				s.Delete(job)
			}
		}()
	}
	wg.Wait()
	fmt.Println("jobs left:", s.Len())
}
