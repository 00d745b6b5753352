package main

import (
	"fmt"
	"sync"
	"testing"
)

// inGoroutines runs f(0) … f(n-1), each in a goroutine of its own, and waits for all.
func inGoroutines(n int, f func(i int)) {
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

// jobNames returns n names, made before any goroutine starts: nothing but Store may put goroutines in order.
func jobNames(n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprint("job-", i)
	}
	return names
}

func TestBehavesAlone(t *testing.T) {
	s := NewStore()
	if w, ok := s.Get("a"); ok || w != 0 {
		t.Errorf(`Get("a") = %d, %t on an empty store, want 0, false`, w, ok)
	}
	if w, ok := s.Take("a"); ok || w != 0 {
		t.Errorf(`Take("a") = %d, %t on an empty store, want 0, false`, w, ok)
	}
	s.Put("a", 1)
	s.Put("b", 0)
	s.Put("a", 3)
	if n := s.Len(); n != 2 {
		t.Errorf("Len() = %d after Put of a, b and a again, want 2", n)
	}
	if w, ok := s.Get("a"); !ok || w != 3 {
		t.Errorf(`Get("a") = %d, %t after Put("a", 3), want 3, true`, w, ok)
	}
	if w, ok := s.Get("b"); !ok || w != 0 {
		t.Errorf(`Get("b") = %d, %t after Put("b", 0), want 0, true: worker 0 is a worker, too`, w, ok)
	}
	s.Delete("a")
	s.Delete("absent")
	if w, ok := s.Get("a"); ok || w != 0 {
		t.Errorf(`Delete("a") left it in the store: Get("a") = %d, %t, want 0, false`, w, ok)
	}
	if n := s.Len(); n != 1 {
		t.Errorf(`Delete("a") of two jobs left Len() = %d, want 1`, n)
	}
	if w, ok := s.Take("b"); !ok || w != 0 {
		t.Errorf(`Take("b") = %d, %t, want 0, true`, w, ok)
	}
	if w, ok := s.Take("b"); ok || w != 0 {
		t.Errorf(`Take("b") = %d, %t the second time, want 0, false`, w, ok)
	}
	if n := s.Len(); n != 0 {
		t.Errorf("Len() = %d after everything was removed, want 0", n)
	}
}

func TestWritersTogether(t *testing.T) {
	const writers, each = 8, 32
	s := NewStore()
	names := jobNames(writers * each)
	inGoroutines(writers, func(worker int) {
		for i := 0; i < each; i++ {
			job := names[worker*each+i]
			s.Put(job, worker)
			if i%4 != 0 {
				s.Delete(job)
			}
		}
	})
	for i, job := range names {
		w, ok := s.Get(job)
		switch kept := i%4 == 0; {
		case kept && !ok:
			t.Fatalf("Put lost %s: it was stored and never deleted, and now Get(%q) = %d, false", job, job, w)
		case kept && w != i/each:
			t.Fatalf("Put of worker %d for %s ended in Get(%q) = %d", i/each, job, job, w)
		case !kept && ok:
			t.Fatalf("Delete lost its effect: Get(%q) = %d, true after its only worker deleted it", job, w)
		}
	}
	if n := s.Len(); n != writers*each/4 {
		t.Errorf("Len() = %d, and the store holds %d jobs", n, writers*each/4)
	}
}

func TestReadersBesideDelete(t *testing.T) {
	const jobs = 48
	s := NewStore()
	names := jobNames(jobs)
	for i, job := range names {
		s.Put(job, i)
	}
	inGoroutines(8, func(g int) {
		for i, job := range names {
			if g%2 == 0 {
				s.Delete(job)
			} else if w, ok := s.Get(job); ok && w != i {
				t.Errorf("Get(%q) = %d beside a Delete, want %d", job, w, i)
			}
		}
	})
	for _, job := range names {
		if w, ok := s.Get(job); ok {
			t.Fatalf("Delete lost its effect: Get(%q) = %d, true after four goroutines deleted it", job, w)
		}
	}
}

func TestLenBesideWriters(t *testing.T) {
	const writers = 5
	s := NewStore()
	names := jobNames(writers)
	inGoroutines(writers+1, func(g int) {
		for i := 0; i < 40; i++ {
			if g == writers {
				if n := s.Len(); n < 0 || n > writers {
					t.Errorf("Len() = %d while at most %d jobs are stored", n, writers)
				}
				continue
			}
			s.Put(names[g], i)
			s.Delete(names[g])
		}
	})
	if n := s.Len(); n != 0 {
		t.Errorf("Len() = %d after every job was deleted, want 0", n)
	}
}

func TestTakeOnce(t *testing.T) {
	const jobs, takers = 48, 6
	s := NewStore()
	names := jobNames(jobs)
	for i, job := range names {
		s.Put(job, i)
	}
	var taken [takers][jobs]bool
	inGoroutines(takers, func(g int) {
		for i, job := range names {
			w, ok := s.Take(job)
			if ok && w != i {
				t.Errorf("Take(%q) = %d, want %d", job, w, i)
			}
			taken[g][i] = ok
		}
	})
	for i, job := range names {
		times := 0
		for g := range taken {
			if taken[g][i] {
				times++
			}
		}
		if times != 1 {
			t.Fatalf("Take(%q) succeeded for %d goroutines, want exactly 1", job, times)
		}
	}
}
