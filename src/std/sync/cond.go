package sync

// A Cond is a place for goroutines to wait for an event, under the lock L. Waiting goroutines queue, first come first served.
type Cond struct {
	noCopy noCopy
	L      Locker

	mu          Mutex
	first, last *condWaiter
}

type condWaiter struct {
	sema uint32
	next *condWaiter
}

// NewCond returns a Cond with lock l.
func NewCond(l Locker) *Cond { return &Cond{L: l} }

// Wait unlocks L, waits for Signal or Broadcast, and locks L.
func (c *Cond) Wait() {
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
	c.mu.Lock()
	w := c.first
	c.first, c.last = nil, nil
	c.mu.Unlock()
	for ; w != nil; w = w.next {
		runtime_semrelease(&w.sema)
	}
}
