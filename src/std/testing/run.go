package testing

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

// maxParallel is how many tests run at the same time.
const maxParallel = 8

// timeLimit is what T.Deadline tells: go test's default.
const timeLimit = 10 * time.Minute

// parallelTests is how many tests run in parallel now.
var parallelTests atomic.Int64

// conflict is what Setenv and Parallel, the later of them, panic with.
func conflict(text123 string) string {
	switch runtime.Version() {
	case "go1.23":
		return "testing: " + text123 + "; cannot set environment variables in parallel tests"
	case "go1.24":
		return "testing: test using t.Setenv or t.Chdir can not use t.Parallel"
	}
	return "testing: test using t.Setenv, t.Chdir, or cryptotest.SetGlobalRandom can not use t.Parallel"
}

var errNilPanicOrGoexit = errors.New("test executed panic(nil) or runtime.Goexit")

// A T is a running test.
type T struct {
	common
	state *state
}

// A state is shared by the tests of a run: their names, and who may run.
type state struct {
	mu       sync.Mutex
	names    map[string]int
	start    chan bool // a waiting test may run
	running  int
	waiting  int
	deadline time.Time
}

func newState() *state {
	return &state{names: make(map[string]int), start: make(chan bool), running: 1, deadline: time.Now().Add(timeLimit)}
}

// wait waits until the test may run beside the others.
func (s *state) wait() {
	s.mu.Lock()
	if s.running < maxParallel {
		s.running++
		s.mu.Unlock()
		return
	}
	s.waiting++
	s.mu.Unlock()
	<-s.start
}

// release lets the next waiting test run in place of the caller's.
func (s *state) release() {
	s.mu.Lock()
	if s.waiting == 0 {
		s.running--
		s.mu.Unlock()
		return
	}
	s.waiting--
	s.mu.Unlock()
	s.start <- true
}

// Deadline tells when go test would end the program.
func (t *T) Deadline() (deadline time.Time, ok bool) {
	if t.isSynctest {
		panic("testing: t.Deadline called inside synctest bubble")
	}
	return t.state.deadline, true
}

// Setenv sets a variable of the environment for this test, which must not be parallel.
func (t *T) Setenv(key, value string) {
	t.denyParallel()
	t.common.Setenv(key, value)
}

// denyParallel is for what concerns the whole program.
func (t *T) denyParallel() {
	for c := &t.common; c != nil; c = c.parent {
		if c.isParallel {
			panic(conflict("t.Setenv called after t.Parallel"))
		}
	}
	t.noParallel = true
}

// Parallel lets the test run beside other parallel ones, once its parent's function has returned.
func (t *T) Parallel() {
	switch {
	case t.isParallel:
		panic("testing: t.Parallel called multiple times")
	case t.isSynctest:
		panic("testing: t.Parallel called inside synctest bubble")
	case t.noParallel:
		panic(conflict("t.Parallel called after t.Setenv"))
	case t.parent.barrier == nil: // an input of a fuzz test
		return
	}
	t.isParallel = true
	t.duration += since(t.start)
	t.parent.sub = append(t.parent.sub, t)
	if t.chatty != nil {
		t.chatty.update(t.name, "=== PAUSE "+t.name+"\n")
	}
	t.signal <- true
	<-t.parent.barrier
	t.state.wait()
	parallelTests.Add(1)
	if t.chatty != nil {
		t.chatty.update(t.name, "=== CONT  "+t.name+"\n")
	}
	t.start = runtime_nanotime()
}

// Run runs f as a subtest and tells whether it did not fail, so far if it is parallel.
func (t *T) Run(name string, f func(t *T)) bool {
	if t.isSynctest {
		panic("testing: t.Run called inside synctest bubble")
	}
	if t.isCleaning() {
		panic("testing: t.Run called during t.Cleanup")
	}
	t.hasSub = true
	sub := t.state.newT(&t.common, t.state.fullName(&t.common, name))
	sub.creator = calls(1)
	go tRunner(sub, f)
	if !<-sub.signal {
		// A subtest has called FailNow of a test that it is part of.
		runtime.Goexit()
	}
	return !sub.Failed()
}

// newT makes a test that is about to run.
func (s *state) newT(parent *common, name string) *T {
	t := &T{state: s}
	t.common = common{
		barrier: make(chan bool), signal: make(chan bool, 1),
		name: name, parent: parent, level: parent.level + 1, chatty: parent.chatty,
	}
	t.w = indenter{&t.common}
	if t.chatty != nil {
		t.chatty.update(name, "=== RUN   "+name+"\n")
	}
	return t
}

// tRunner runs a test. What it defers finds out how the test has ended, lets parallel subtests run, and reports.
func tRunner(t *T, f func(t *T)) {
	defer func() {
		err := recover()
		signal := true
		if err == nil && !t.isFinished() {
			err = errNilPanicOrGoexit
			for p := t.parent; p != nil; p = p.parent {
				if p.isFinished() {
					if !t.isParallel {
						t.Errorf("%v: subtest may have called FailNow on a parent test", err)
						err = nil
					}
					signal = false
					break
				}
			}
		}
		panicked := false
		// Deferred, because a cleanup may call FailNow.
		defer func() {
			if panicked {
				return
			}
			if err != nil {
				panic(err)
			}
			if t.isParallel {
				parallelTests.Add(-1)
			}
			t.signal <- signal
		}()
		doPanic := func(err any) {
			t.Fail()
			if r := t.tryCleanups(); r != nil {
				t.Logf("cleanup panicked with %v", r)
			}
			t.flushFailed()
			panicked = true
			panic(err)
		}
		if err != nil {
			doPanic(err)
		}
		t.duration += since(t.start)
		if len(t.sub) > 0 {
			t.state.release()
			close(t.barrier)
			for _, sub := range t.sub {
				<-sub.signal
			}
			start := runtime_nanotime()
			err := t.tryCleanups()
			t.duration += since(start)
			if err != nil {
				doPanic(err)
			}
			if !t.isParallel {
				t.state.wait()
			}
		} else if t.isParallel {
			t.state.release()
		}
		for c := &t.common; c.parent != nil; c = c.parent {
			c.endLine()
		}
		t.report()
		t.mu.Lock()
		t.done = true
		t.mu.Unlock()
		if t.parent != nil && !t.hasSub {
			t.setRan()
		}
	}()
	defer func() {
		if len(t.sub) == 0 {
			t.runCleanups()
		}
	}()
	t.start = runtime_nanotime()
	f(t)
	t.setFinished()
}

// flushFailed prints the verdicts of a test that panicked and of those it is part of, before the program dies.
func (c *common) flushFailed() {
	for ; !c.isSynctest && c.parent != nil; c = c.parent {
		c.mu.Lock()
		c.duration += since(c.start)
		c.mu.Unlock()
		c.endLine()
		c.flush("FAIL")
		if r := c.parent.tryCleanups(); r != nil {
			fmt.Fprintf(c.parent.w, "cleanup panicked with %v", r)
		}
	}
}

// synctestTest runs f as the test t inside a bubble; package testing/synctest calls it there.
func synctestTest(t *T, f func(*T)) (ok bool) {
	if t.isCleaning() {
		panic("testing: synctest.Run called during t.Cleanup")
	}
	inner := &T{state: t.state}
	inner.common = common{
		barrier: make(chan bool), signal: make(chan bool, 1),
		name: t.name, parent: &t.common, level: t.level + 1, chatty: t.chatty,
		isSynctest: true, w: io.Discard, creator: calls(1),
	}
	go tRunner(inner, f)
	if !<-inner.signal {
		runtime.Goexit()
	}
	return !inner.Failed()
}
