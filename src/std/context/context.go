// Package context carries deadlines, cancellation and values across calls.
package context

import (
	"errors"
	"internal/abi"
	"sync"
	"time"
)

// A Context is cancelled at most once and never changes otherwise.
type Context interface {
	Deadline() (deadline time.Time, ok bool)
	Done() <-chan struct{}
	Err() error
	Value(key any) any
}

// A CancelFunc cancels its context.
type CancelFunc func()

// A CancelCauseFunc cancels its context with a cause.
type CancelCauseFunc func(cause error)

// Canceled is the error of a context that was cancelled.
var Canceled = errors.New("context canceled")

// DeadlineExceeded is the error of a context whose deadline has passed.
var DeadlineExceeded error = deadlineExceededError{}

type deadlineExceededError struct{}

func (deadlineExceededError) Error() string   { return "context deadline exceeded" }
func (deadlineExceededError) Timeout() bool   { return true }
func (deadlineExceededError) Temporary() bool { return true }

type emptyCtx struct{}

func (emptyCtx) Deadline() (deadline time.Time, ok bool) { return }
func (emptyCtx) Done() <-chan struct{}                   { return nil }
func (emptyCtx) Err() error                              { return nil }
func (emptyCtx) Value(key any) any                       { return nil }

type backgroundCtx struct{ emptyCtx }

func (backgroundCtx) String() string { return "context.Background" }

type todoCtx struct{ emptyCtx }

func (todoCtx) String() string { return "context.TODO" }

// Background returns a context that is never cancelled.
func Background() Context { return backgroundCtx{} }

// TODO is Background where it is not clear which context to use.
func TODO() Context { return todoCtx{} }

// cancelKey is the key under which a cancelCtx gives itself.
var cancelKey int

// A cancelCtx can be cancelled; cancelling cancels its children.
type cancelCtx struct {
	Context

	mu       sync.Mutex
	done     chan struct{}
	children map[*cancelCtx]func() // child: what to do instead of cancelling it, if not nil
	order    []*cancelCtx          // children as they came
	err      error
	cause    error
	leave    func() bool // takes it from a parent that has a method AfterFunc
}

func (c *cancelCtx) Value(key any) any {
	if key == &cancelKey {
		return c
	}
	return c.Context.Value(key)
}

func (c *cancelCtx) Done() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done == nil {
		c.done = make(chan struct{})
	}
	return c.done
}

func (c *cancelCtx) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

func nameOf(c Context) string {
	if s, ok := c.(interface{ String() string }); ok {
		return s.String()
	}
	return abi.TypeOf(c).Str
}

func (c *cancelCtx) String() string { return nameOf(c.Context) + ".WithCancel" }

// An afterFuncer is a parent of another package that calls back.
type afterFuncer interface {
	AfterFunc(func()) func() bool
}

// attach makes child a child of parent; run stands in for cancelling when it is not nil.
func attach(parent Context, child *cancelCtx, run func()) {
	cancel := func(err, cause error) {
		if run != nil {
			run()
		} else {
			child.cancel(err, cause)
		}
	}
	done := parent.Done()
	if done == nil {
		return
	}
	select {
	case <-done:
		cancel(parent.Err(), Cause(parent))
		return
	default:
	}
	if p, ok := parent.Value(&cancelKey).(*cancelCtx); ok && p.Done() == done {
		p.mu.Lock()
		err, cause := p.err, p.cause
		if err == nil {
			if p.children == nil {
				p.children = make(map[*cancelCtx]func())
			}
			p.children[child] = run
			p.order = append(p.order, child)
		}
		p.mu.Unlock()
		if err != nil {
			cancel(err, cause)
		}
		return
	}
	if p, ok := parent.(afterFuncer); ok {
		leave := p.AfterFunc(func() { cancel(parent.Err(), Cause(parent)) })
		child.mu.Lock()
		child.leave = leave
		child.mu.Unlock()
		return
	}
	go func() { // a parent of another type
		select {
		case <-done:
			cancel(parent.Err(), Cause(parent))
		case <-child.Done():
		}
	}()
}

// detach takes child from its parent.
func detach(parent Context, child *cancelCtx) bool {
	child.mu.Lock()
	leave := child.leave
	child.leave = nil
	child.mu.Unlock()
	if leave != nil {
		return leave()
	}
	p, ok := parent.Value(&cancelKey).(*cancelCtx)
	if !ok {
		return false
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if _, ok := p.children[child]; !ok {
		return false
	}
	delete(p.children, child)
	for i, c := range p.order {
		if c == child {
			p.order = append(p.order[:i:i], p.order[i+1:]...)
			break
		}
	}
	return true
}

// cancel cancels c and its children, and tells whether it was the first to.
func (c *cancelCtx) cancel(err, cause error) bool {
	if cause == nil {
		cause = err
	}
	c.mu.Lock()
	if c.err != nil {
		c.mu.Unlock()
		return false
	}
	c.err = err
	c.cause = cause
	if c.done == nil {
		c.done = make(chan struct{})
	}
	close(c.done)
	children, order := c.children, c.order
	c.children, c.order = nil, nil
	c.mu.Unlock()
	for _, child := range order {
		if run := children[child]; run != nil {
			run()
		} else {
			child.cancel(err, cause)
		}
	}
	return true
}

func newCancelCtx(parent Context) *cancelCtx {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return &cancelCtx{Context: parent}
}

// WithCancel returns a copy of parent that can be cancelled.
func WithCancel(parent Context) (ctx Context, cancel CancelFunc) {
	c := newCancelCtx(parent)
	attach(parent, c, nil)
	return c, func() {
		if c.cancel(Canceled, nil) {
			detach(parent, c)
		}
	}
}

// WithCancelCause is WithCancel with a cause, which Cause returns.
func WithCancelCause(parent Context) (ctx Context, cancel CancelCauseFunc) {
	c := newCancelCtx(parent)
	attach(parent, c, nil)
	return c, func(cause error) {
		if c.cancel(Canceled, cause) {
			detach(parent, c)
		}
	}
}

// Cause returns why c was cancelled, nil if it was not.
func Cause(c Context) error {
	if p, ok := c.Value(&cancelKey).(*cancelCtx); ok {
		p.mu.Lock()
		cause := p.cause
		p.mu.Unlock()
		if cause != nil {
			return cause
		}
	}
	return c.Err()
}

// A timerCtx is cancelled at a deadline.
type timerCtx struct {
	cancelCtx
	timer    *time.Timer
	deadline time.Time
}

func (c *timerCtx) Deadline() (deadline time.Time, ok bool) { return c.deadline, true }

func (c *timerCtx) String() string {
	return nameOf(c.cancelCtx.Context) + ".WithDeadline(" + c.deadline.String() + " [" + time.Until(c.deadline).String() + "])"
}

// WithDeadline returns a copy of parent that is cancelled at d.
func WithDeadline(parent Context, d time.Time) (Context, CancelFunc) {
	return WithDeadlineCause(parent, d, nil)
}

// WithDeadlineCause is WithDeadline with the cause of reaching the deadline.
func WithDeadlineCause(parent Context, d time.Time, cause error) (Context, CancelFunc) {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if at, ok := parent.Deadline(); ok && at.Before(d) {
		return WithCancel(parent)
	}
	c := &timerCtx{deadline: d}
	c.cancelCtx.Context = parent
	attach(parent, &c.cancelCtx, nil)
	stop := func(err, cause error) {
		c.cancelCtx.cancel(err, cause)
		detach(parent, &c.cancelCtx)
		c.mu.Lock()
		if c.timer != nil {
			c.timer.Stop()
			c.timer = nil
		}
		c.mu.Unlock()
	}
	left := time.Until(d)
	if left <= 0 {
		stop(DeadlineExceeded, cause)
	} else {
		c.mu.Lock()
		if c.err == nil {
			c.timer = time.AfterFunc(left, func() { c.cancelCtx.cancel(DeadlineExceeded, cause) })
		}
		c.mu.Unlock()
	}
	return c, func() { stop(Canceled, nil) }
}

// WithTimeout returns a copy of parent that is cancelled after timeout.
func WithTimeout(parent Context, timeout time.Duration) (Context, CancelFunc) {
	return WithDeadline(parent, time.Now().Add(timeout))
}

// WithTimeoutCause is WithTimeout with the cause of reaching the deadline.
func WithTimeoutCause(parent Context, timeout time.Duration, cause error) (Context, CancelFunc) {
	return WithDeadlineCause(parent, time.Now().Add(timeout), cause)
}

type valueCtx struct {
	Context
	key, val any
}

// WithValue returns a copy of parent that holds val under key.
func WithValue(parent Context, key, val any) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	if key == nil {
		panic("nil key")
	}
	if abi.TypeOf(key).Flags&abi.Comparable == 0 {
		panic("key is not comparable")
	}
	return &valueCtx{parent, key, val}
}

func (c *valueCtx) Value(key any) any {
	if c.key == key {
		return c.val
	}
	return c.Context.Value(key)
}

// text returns v as String shows keys and values.
func text(v any) string {
	switch s := v.(type) {
	case interface{ String() string }:
		return s.String()
	case string:
		return s
	case nil:
		return "<nil>"
	}
	return abi.TypeOf(v).Str
}

func (c *valueCtx) String() string {
	return nameOf(c.Context) + ".WithValue(" + text(c.key) + ", " + text(c.val) + ")"
}

type withoutCancelCtx struct {
	c Context
}

// WithoutCancel returns a copy of parent that is not cancelled with it.
func WithoutCancel(parent Context) Context {
	if parent == nil {
		panic("cannot create context from nil parent")
	}
	return withoutCancelCtx{parent}
}

func (withoutCancelCtx) Deadline() (deadline time.Time, ok bool) { return }
func (withoutCancelCtx) Done() <-chan struct{}                   { return nil }
func (withoutCancelCtx) Err() error                              { return nil }

func (c withoutCancelCtx) Value(key any) any {
	if key == &cancelKey {
		return nil
	}
	return c.c.Value(key)
}

func (c withoutCancelCtx) String() string { return nameOf(c.c) + ".WithoutCancel" }

// AfterFunc calls f in a goroutine of its own when ctx is cancelled, unless stop is called before.
func AfterFunc(ctx Context, f func()) (stop func() bool) {
	c := newCancelCtx(ctx)
	var once sync.Once
	attach(ctx, c, func() { once.Do(func() { go f() }) })
	return func() bool {
		stopped := false
		once.Do(func() { stopped = true })
		if stopped {
			c.cancel(Canceled, nil)
			detach(ctx, c)
		}
		return stopped
	}
}
