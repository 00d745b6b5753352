package time

import (
	"internal/timers"
	"sync"
	"sync/atomic"
)

func runtime_sleep(ns int64)

// Sleep lets d pass for this goroutine.
func Sleep(d Duration) { runtime_sleep(int64(d)) }

// A clock is what Timer and Ticker share. Each setting is a goroutine that sleeps until it is due; stopping one leaves the goroutine
// to find out when it wakes.
type clock struct {
	mu      sync.Mutex
	setting int
	active  bool
	period  Duration
	fire    func()
}

func (c *clock) set(d Duration) (was bool) {
	c.mu.Lock()
	was = c.active
	c.active = true
	c.setting++
	setting := c.setting
	c.mu.Unlock()
	atomic.AddInt64(&timers.Sleeping, 1)
	go c.wait(d, setting)
	return was
}

func (c *clock) wait(d Duration, setting int) {
	for {
		runtime_sleep(int64(d))
		c.mu.Lock()
		due := c.active && c.setting == setting
		d = c.period
		if due && d == 0 {
			c.active = false
		}
		c.mu.Unlock()
		if !due || d == 0 {
			atomic.AddInt64(&timers.Sleeping, -1)
		}
		if !due {
			return
		}
		c.fire()
		if d == 0 {
			return
		}
	}
}

func (c *clock) stop() (was bool) {
	c.mu.Lock()
	was = c.active
	c.active = false
	c.setting++
	c.mu.Unlock()
	return was
}

// A Timer sends the time on C once, or calls a function.
type Timer struct {
	C <-chan Time
	c clock
	w chan Time
}

func send(w chan Time) func() {
	return func() {
		select {
		case w <- Now():
		default:
		}
	}
}

// drain takes out a time that was sent before Stop or Reset.
func drain(w chan Time) {
	if w == nil {
		return
	}
	select {
	case <-w:
	default:
	}
}

// NewTimer returns a Timer that sends after d.
func NewTimer(d Duration) *Timer {
	w := make(chan Time, 1)
	t := &Timer{C: w, w: w}
	t.c.fire = send(w)
	t.c.set(d)
	return t
}

// Stop stops the timer and tells whether it was set.
func (t *Timer) Stop() bool {
	if t.c.fire == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	was := t.c.stop()
	drain(t.w)
	return was
}

// Reset sets the timer to d from now and tells whether it was set.
func (t *Timer) Reset(d Duration) bool {
	if t.c.fire == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	was := t.c.stop()
	drain(t.w)
	t.c.set(d)
	return was
}

// After returns a channel that gets the time after d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// AfterFunc calls f after d in a goroutine of its own.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{}
	t.c.fire = f
	t.c.set(d)
	return t
}

// A Ticker sends the time on C again and again.
type Ticker struct {
	C <-chan Time
	c clock
	w chan Time
}

// NewTicker returns a Ticker that sends every d.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	w := make(chan Time, 1)
	t := &Ticker{C: w, w: w}
	t.c.period = d
	t.c.fire = send(w)
	t.c.set(d)
	return t
}

// Stop stops the ticker.
func (t *Ticker) Stop() {
	if t.c.fire != nil {
		t.c.stop()
		drain(t.w)
	}
}

// Reset sets the ticker to send every d.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.c.fire == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	t.c.stop()
	drain(t.w)
	t.c.mu.Lock()
	t.c.period = d
	t.c.mu.Unlock()
	t.c.set(d)
}

// Tick returns a channel that gets the time every d.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
