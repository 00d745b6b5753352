package time

import "sync"

func runtime_sleep(ns int64)
func runtime_starttimer(f func(), when int64, counted bool) (timer uint64)
func runtime_stoptimer(timer uint64) bool
func runtime_bubbleid() int
func runtime_timerchan(c chan Time)
func runtime_throw(s string)

// Sleep lets d pass for this goroutine.
func Sleep(d Duration) { runtime_sleep(int64(d)) }

// when is the time d from now.
func when(d Duration) int64 {
	now := runtime_nanotime()
	if d <= 0 {
		return now
	}
	if t := now + int64(d); t > now {
		return t
	}
	return 1<<63 - 1
}

// A clock is what Timer and Ticker share. The machine calls fire in a goroutine when a timer is due.
type clock struct {
	mu      sync.Mutex
	timer   uint64
	setting int // counts the times it was set or stopped: a fire that was under way then is late
	bubble  int
	next    int64
	period  Duration
	fire    func()
	counted bool // fire is a function of the program
}

func (c *clock) set(d Duration) {
	c.mu.Lock()
	c.bubble = runtime_bubbleid()
	c.next = when(d)
	c.start()
	c.mu.Unlock()
}

// start has the machine call back at c.next; c.mu is held.
func (c *clock) start() {
	c.setting++
	setting := c.setting
	c.timer = runtime_starttimer(func() { c.due(setting) }, c.next, c.counted)
}

// due is the call of the machine.
func (c *clock) due(setting int) {
	c.mu.Lock()
	if c.setting != setting {
		c.mu.Unlock()
		return
	}
	c.timer = 0
	if c.period > 0 {
		c.next += int64(c.period) * (1 + (runtime_nanotime()-c.next)/int64(c.period))
		c.start()
	}
	c.mu.Unlock()
	c.fire()
}

// stop tells whether the timer was set.
func (c *clock) stop(what string) (was bool) {
	c.mu.Lock()
	if c.bubble != 0 && c.bubble != runtime_bubbleid() {
		runtime_throw(what + " of synctest timer from outside bubble")
	}
	c.setting++
	was = c.timer != 0
	if was {
		runtime_stoptimer(c.timer)
		c.timer = 0
	}
	c.mu.Unlock()
	return was
}

// timerChan makes the channel of a timer. Programs see no buffer: a time that was not received before Stop or Reset is lost.
func timerChan() chan Time {
	w := make(chan Time, 1)
	runtime_timerchan(w)
	return w
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
func drain(w chan Time) (was bool) {
	if w == nil {
		return false
	}
	select {
	case <-w:
		return true
	default:
		return false
	}
}

// NewTimer returns a Timer that sends after d.
func NewTimer(d Duration) *Timer {
	w := timerChan()
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
	was := t.c.stop("stop")
	return drain(t.w) || was
}

// Reset sets the timer to d from now and tells whether it was set.
func (t *Timer) Reset(d Duration) bool {
	if t.c.fire == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	was := t.c.stop("reset")
	was = drain(t.w) || was
	t.c.set(d)
	return was
}

// After returns a channel that gets the time after d.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// AfterFunc calls f after d in a goroutine of its own.
func AfterFunc(d Duration, f func()) *Timer {
	t := &Timer{}
	t.c.fire, t.c.counted = f, true
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
	w := timerChan()
	t := &Ticker{C: w, w: w}
	t.c.period = d
	t.c.fire = send(w)
	t.c.set(d)
	return t
}

// Stop stops the ticker.
func (t *Ticker) Stop() {
	if t.c.fire != nil {
		t.c.stop("stop")
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
	t.c.stop("reset")
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
