package main

import (
	"fmt"
	"runtime"
	"sync"
)

type Store struct {
	busy bool
	jobs map[string]int
}

func NewStore() *Store { return &Store{jobs: make(map[string]int)} }

func (s *Store) enter() {
	for s.busy {
		runtime.Gosched()
	}
	s.busy = true
}
func (s *Store) leave() { s.busy = false }

func (s *Store) Put(job string, worker int) {
	s.enter()
	defer s.leave()
	s.jobs[job] = worker
}

func (s *Store) Get(job string) (worker int, ok bool) {
	s.enter()
	defer s.leave()
	worker, ok = s.jobs[job]
	return worker, ok
}

func (s *Store) Delete(job string) {
	s.enter()
	defer s.leave()
	delete(s.jobs, job)
}

func (s *Store) Take(job string) (worker int, ok bool) {
	s.enter()
	defer s.leave()
	worker, ok = s.jobs[job]
	delete(s.jobs, job)
	return worker, ok
}

func (s *Store) Len() int {
	s.enter()
	defer s.leave()
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
