package main

import (
	"fmt"
	"sync"
	"testing"
)

// together runs f(0) … f(n-1), each in a goroutine of its own, and waits for all.
func together(n int, f func(i int)) {
	var wg sync.WaitGroup
	wg.Add(n)
	for i := 0; i < n; i++ {
		go func() {
			defer wg.Done()
			f(i)
		}()
	}
	wg.Wait()
}

func TestBehavesAlone(t *testing.T) {
	s := NewStore()
	s.Put("a", 1)
	s.Put("b", 2)
	s.Put("a", 3)
	if n := s.Len(); n != 2 {
		t.Errorf("after storing a and b Len() = %d, want 2", n)
	}
	if w, ok := s.Get("a"); !ok || w != 3 {
		t.Errorf(`Get("a") = %d, %t, want 3, true`, w, ok)
	}
	s.Delete("a")
	s.Delete("absent")
	if w, ok := s.Get("a"); ok || w != 0 {
		t.Errorf(`after Delete Get("a") = %d, %t, want 0, false`, w, ok)
	}
	if w, ok := s.Take("b"); !ok || w != 2 {
		t.Errorf(`Take("b") = %d, %t, want 2, true`, w, ok)
	}
	if w, ok := s.Take("b"); ok || w != 0 {
		t.Errorf(`second Take("b") = %d, %t, want 0, false`, w, ok)
	}
	if n := s.Len(); n != 0 {
		t.Errorf("at the end Len() = %d, want 0", n)
	}
}

func TestWritersTogether(t *testing.T) {
	s := NewStore()
	together(8, func(worker int) {
		for i := 0; i < 60; i++ {
			job := fmt.Sprint("job-", worker, "-", i)
			s.Put(job, worker)
			if i%3 != 0 {
				s.Delete(job)
			}
		}
	})
	if n := s.Len(); n != 8*20 {
		t.Errorf("8 goroutines left 20 jobs each: Len() = %d, want 160", n)
	}
}

func TestReadersBesideDelete(t *testing.T) {
	s := NewStore()
	for i := 0; i < 64; i++ {
		s.Put(fmt.Sprint("job-", i), i)
	}
	together(8, func(g int) {
		for i := 0; i < 64; i++ {
			job := fmt.Sprint("job-", i)
			if g%2 == 0 {
				s.Delete(job)
			} else if w, ok := s.Get(job); ok && w != i {
				t.Errorf("Get(%q) = %d beside a Delete, want %d", job, w, i)
			}
		}
	})
	if n := s.Len(); n != 0 {
		t.Errorf("all jobs were deleted: Len() = %d, want 0", n)
	}
}

func TestLenBesideWriters(t *testing.T) {
	s := NewStore()
	together(6, func(g int) {
		for i := 0; i < 40; i++ {
			if g == 0 {
				if n := s.Len(); n < 0 || n > 5 {
					t.Errorf("Len() = %d while at most 5 jobs are stored", n)
				}
				continue
			}
			job := fmt.Sprint("job-", g)
			s.Put(job, i)
			s.Delete(job)
		}
	})
}

func TestTakeOnce(t *testing.T) {
	s := NewStore()
	const jobs, takers = 60, 6
	for i := 0; i < jobs; i++ {
		s.Put(fmt.Sprint("job-", i), i)
	}
	var mu sync.Mutex
	taken := make(map[string]int)
	together(takers, func(int) {
		for i := 0; i < jobs; i++ {
			job := fmt.Sprint("job-", i)
			if w, ok := s.Take(job); ok {
				if w != i {
					t.Errorf("Take(%q) = %d, want %d", job, w, i)
				}
				mu.Lock()
				taken[job]++
				mu.Unlock()
			}
		}
	})
	for i := 0; i < jobs; i++ {
		job := fmt.Sprint("job-", i)
		if n := taken[job]; n != 1 {
			t.Fatalf("%s was taken by %d goroutines, want exactly 1", job, n)
		}
	}
}
