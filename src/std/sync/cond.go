package sync

import (
	"sync/atomic"
	"unsafe"
)

// A Cond is a place for goroutines to wait for an event, under the lock L. Waiting goroutines queue, first come first served.
type Cond struct {
	noCopy noCopy
	L      Locker

	mu          Mutex
	first, last *condWaiter
	self        uintptr // its address, to notice copies
}

type condWaiter struct {
	sema uint32
	next *condWaiter
}

// NewCond returns a Cond with lock l.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

// check panics if c is a copy of one that was used.
func (c *Cond) check() {
	here := uintptr(unsafe.Pointer(c))
	if c.self != here && !atomic.CompareAndSwapUintptr(&c.self, 0, here) && c.self != here {
		panic("sync.Cond is copied")
	}
}

// Wait unlocks L, waits for Signal or Broadcast, and locks L.
func (c *Cond) Wait() {
	c.check()
	w := new(condWaiter)
	c.mu.Lock()
	if c.last == nil {
		c.first = w
	} else {
		c.last.next = w
	}
	c.last = w
	c.mu.Unlock()
	c.L.Unlock()
	runtime_semacquire(&w.sema, waitCond)
	c.L.Lock()
}

// Signal wakes the goroutine that waits longest.
func (c *Cond) Signal() {
	c.check()
	c.mu.Lock()
	w := c.first
	if w != nil {
		c.first = w.next
		if c.first == nil {
			c.last = nil
		}
	}
	c.mu.Unlock()
	if w != nil {
		runtime_semrelease(&w.sema)
	}
}

// Broadcast wakes all waiting goroutines.
func (c *Cond) Broadcast() {
	c.check()
	c.mu.Lock()
	w := c.first
	c.first, c.last = nil, nil
	c.mu.Unlock()
	for ; w != nil; w = w.next {
		runtime_semrelease(&w.sema)
	}
}
