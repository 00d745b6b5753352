// Package semaphore stands in for golang.org/x/sync/semaphore: a weighted semaphore, first come first served.
package semaphore

import (
	"container/list"
	"context"
	"sync"
)

type waiter struct {
	n     int64
	ready chan struct{}
}

// A Weighted limits how much of something is in use.
type Weighted struct {
	size    int64
	cur     int64
	mu      sync.Mutex
	waiters list.List
}

// NewWeighted returns a semaphore of n.
func NewWeighted(n int64) *Weighted { return &Weighted{size: n} }

// Acquire takes n, or waits until there is that much or ctx is done, whose error it returns.
func (s *Weighted) Acquire(ctx context.Context, n int64) error {
	s.mu.Lock()
	select {
	case <-ctx.Done():
		s.mu.Unlock()
		return ctx.Err()
	default:
	}
	if s.size-s.cur >= n && s.waiters.Len() == 0 {
		s.cur += n
		s.mu.Unlock()
		return nil
	}
	if n > s.size {
		s.mu.Unlock()
		<-ctx.Done()
		return ctx.Err()
	}
	w := waiter{n, make(chan struct{})}
	e := s.waiters.PushBack(w)
	s.mu.Unlock()
	select {
	case <-w.ready:
		select {
		case <-ctx.Done():
			s.Release(n)
			return ctx.Err()
		default:
			return nil
		}
	case <-ctx.Done():
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	select {
	case <-w.ready:
		s.cur -= n
		s.notify()
	default:
		first := s.waiters.Front() == e
		s.waiters.Remove(e)
		if first && s.size > s.cur {
			s.notify()
		}
	}
	return ctx.Err()
}

// TryAcquire takes n if there is that much.
func (s *Weighted) TryAcquire(n int64) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	ok := s.size-s.cur >= n && s.waiters.Len() == 0
	if ok {
		s.cur += n
	}
	return ok
}

// Release gives n back.
func (s *Weighted) Release(n int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.cur -= n
	if s.cur < 0 {
		panic("semaphore: released more than held")
	}
	s.notify()
}

// notify lets those go on for whom there is enough, in order; mu is held.
func (s *Weighted) notify() {
	for e := s.waiters.Front(); e != nil; e = s.waiters.Front() {
		w := e.Value.(waiter)
		if s.size-s.cur < w.n {
			return
		}
		s.cur += w.n
		s.waiters.Remove(e)
		close(w.ready)
	}
}
