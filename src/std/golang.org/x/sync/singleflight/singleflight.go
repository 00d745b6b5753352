// Package singleflight stands in for golang.org/x/sync/singleflight: calls with one key share one call. A panic of the function is
// passed on to the caller that runs it.
package singleflight

import "sync"

// A Result is what a call gave.
type Result struct {
	Val    any
	Err    error
	Shared bool
}

// A call is one that is under way, or over.
type call struct {
	over  sync.WaitGroup
	val   any
	err   error
	dups  int
	chans []chan<- Result
}

// A Group is a name space of keys.
type Group struct {
	mu sync.Mutex
	m  map[string]*call
}

// join returns the call of key under way, or a new one. mu is held.
func (g *Group) join(key string) (c *call, isNew bool) {
	if c, ok := g.m[key]; ok {
		c.dups++
		return c, false
	}
	if g.m == nil {
		g.m = make(map[string]*call)
	}
	c = new(call)
	c.over.Add(1)
	g.m[key] = c
	return c, true
}

// Do calls fn, or waits for a call of the same key that is under way, and tells whether the result went to several callers.
func (g *Group) Do(key string, fn func() (any, error)) (v any, err error, shared bool) {
	g.mu.Lock()
	c, isNew := g.join(key)
	g.mu.Unlock()
	if isNew {
		g.run(c, key, fn)
	} else {
		c.over.Wait()
	}
	return c.val, c.err, c.dups > 0
}

// DoChan is Do that returns a channel for the result.
func (g *Group) DoChan(key string, fn func() (any, error)) <-chan Result {
	ch := make(chan Result, 1)
	g.mu.Lock()
	c, isNew := g.join(key)
	c.chans = append(c.chans, ch)
	g.mu.Unlock()
	if isNew {
		go g.run(c, key, fn)
	}
	return ch
}

func (g *Group) run(c *call, key string, fn func() (any, error)) {
	defer func() {
		g.mu.Lock()
		defer g.mu.Unlock()
		c.over.Done()
		if g.m[key] == c {
			delete(g.m, key)
		}
		for _, ch := range c.chans {
			ch <- Result{c.val, c.err, c.dups > 0}
		}
	}()
	c.val, c.err = fn()
}

// Forget makes the next call of key one of its own.
func (g *Group) Forget(key string) {
	g.mu.Lock()
	delete(g.m, key)
	g.mu.Unlock()
}
