package main

import (
	"fmt"
	"sync"
)

// Store maps job names to the worker that holds them.
// Every method may be called from any goroutine at any time.
type Store struct {
	mu   sync.RWMutex
	jobs map[string]int // guarded by mu
}

// NewStore returns an empty store.
func NewStore() *Store {
	return &Store{jobs: make(map[string]int)}
}

// Put records that worker holds job.
func (s *Store) Put(job string, worker int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.jobs[job] = worker
}

// Get tells which worker holds job.
func (s *Store) Get(job string) (worker int, ok bool) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	worker, ok = s.jobs[job]
	return worker, ok
}

// Delete forgets job.
func (s *Store) Delete(job string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.jobs, job)
}

// Take removes job and tells which worker held it. When several goroutines
// take the same job, exactly one of them gets ok == true.
func (s *Store) Take(job string) (worker int, ok bool) {
	worker, ok = s.Get(job)
	if ok {
		s.Delete(job)
	}
	return worker, ok
}

// Len is the number of jobs.
func (s *Store) Len() int {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return len(s.jobs)
}

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
