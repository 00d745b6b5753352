// Package testing runs the tests of a program and prints what `go test` prints: of a T, a B, an F, examples with an Output comment,
// and a TestMain.
//
// Terms
//
//	common    what T, B and F share: messages, verdict, cleanups
//	chatter   prints as things happen, as with -v; without one only what failed is printed, at the end
//	runner    the first function of a test's goroutine: FailNow ends the goroutine, so each test has its own
//	signal    a test sends on it when it is over, or when it waits to run in parallel
//	barrier   closed by a test whose function has returned: its parallel subtests go on
//
// Time is the machine's: a step is a nanosecond, so benchmarks count instructions. Up to maxParallel tests run in parallel. Left out:
// flags, coverage, profiles, generated inputs of fuzz tests, the time limit of a test (a deadlock is found at once), ArtifactDir.
package testing

import (
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"
)

func runtime_callerline(skip int) (file string, line int, ok bool)
func runtime_callerfunc(skip int) (name string, pc uintptr, ok bool)
func runtime_nanotime() int64
func runtime_memstat(which int) uint64

// TB is what T, B and F have in common.
type TB interface {
	Attr(key, value string)
	Chdir(dir string)
	Cleanup(func())
	Context() context.Context
	Error(args ...any)
	Errorf(format string, args ...any)
	Fail()
	FailNow()
	Failed() bool
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Helper()
	Log(args ...any)
	Logf(format string, args ...any)
	Name() string
	Output() io.Writer
	Setenv(key, value string)
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool
	TempDir() string

	private()
}

var (
	_ TB = (*T)(nil)
	_ TB = (*B)(nil)
	_ TB = (*F)(nil)
)

// common is a test, a benchmark or a fuzz test. mu guards what other goroutines of the test may change.
type common struct {
	mu       sync.Mutex
	failed   bool
	skipped  bool
	finished bool // ended as a test may: the function returned, or called FailNow or SkipNow
	done     bool // over, with all its subtests
	ran      bool
	output   []byte // what is printed below the verdict
	partial  []byte // the last line written to Output, not ended yet
	helpers  map[string]bool
	cleanups []func()
	ctx      context.Context
	cancel   func()
	tempDir  string
	tempDirs int

	w          io.Writer // where subtests put their verdicts
	chatty     *chatter
	parent     *common
	level      int
	name       string
	creator    []place // the calls that led to Run
	start      int64
	duration   time.Duration
	barrier    chan bool
	signal     chan bool
	sub        []*T // those that wait to run in parallel
	hasSub     bool
	cleaning   bool
	isBench    bool
	isParallel bool
	noParallel bool
	isSynctest bool
	inFuzz     bool // the fuzz target is running: F's own methods are not for it
}

func (c *common) private() {}

// Name returns the test's name, with those of the tests it is part of.
func (c *common) Name() string { return c.name }

// since returns the time passed since start.
func since(start int64) time.Duration { return time.Duration(runtime_nanotime() - start) }

func seconds(d time.Duration) string { return fmt.Sprintf("%.2fs", float64(d)/1e9) }

func (c *common) checkFuzz(method string) {
	if c.inFuzz {
		panic("testing: f." + method + " was called inside the fuzz target, use t." + method + " instead")
	}
}

func (c *common) isFinished() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.finished
}

func (c *common) setFinished() {
	c.mu.Lock()
	c.finished = true
	c.mu.Unlock()
}

func (c *common) setRan() {
	for ; c != nil; c = c.parent {
		c.mu.Lock()
		c.ran = true
		c.mu.Unlock()
	}
}

// Fail marks the test as failed, and those it is part of.
func (c *common) Fail() {
	if c.parent != nil {
		c.parent.Fail()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.done {
		panic("Fail in goroutine after " + c.name + " has completed")
	}
	c.failed = true
}

// Failed tells whether the test has failed.
func (c *common) Failed() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.failed
}

// FailNow marks the test as failed and ends it.
func (c *common) FailNow() {
	c.checkFuzz("FailNow")
	c.Fail()
	c.setFinished()
	runtime.Goexit()
}

// SkipNow marks the test as skipped and ends it.
func (c *common) SkipNow() {
	c.checkFuzz("SkipNow")
	c.mu.Lock()
	c.skipped = true
	c.finished = true
	c.mu.Unlock()
	runtime.Goexit()
}

// Skipped tells whether the test was skipped.
func (c *common) Skipped() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.skipped
}

// Log prints its operands as Println does.
func (c *common) Log(args ...any) {
	c.checkFuzz("Log")
	c.log(fmt.Sprintln(args...))
}

// Logf prints by format.
func (c *common) Logf(format string, args ...any) {
	c.checkFuzz("Logf")
	c.log(fmt.Sprintf(format, args...))
}

// Error is Log and Fail.
func (c *common) Error(args ...any) {
	c.checkFuzz("Error")
	c.log(fmt.Sprintln(args...))
	c.Fail()
}

// Errorf is Logf and Fail.
func (c *common) Errorf(format string, args ...any) {
	c.checkFuzz("Errorf")
	c.log(fmt.Sprintf(format, args...))
	c.Fail()
}

// Fatal is Log and FailNow.
func (c *common) Fatal(args ...any) {
	c.checkFuzz("Fatal")
	c.log(fmt.Sprintln(args...))
	c.FailNow()
}

// Fatalf is Logf and FailNow.
func (c *common) Fatalf(format string, args ...any) {
	c.checkFuzz("Fatalf")
	c.log(fmt.Sprintf(format, args...))
	c.FailNow()
}

// Skip is Log and SkipNow.
func (c *common) Skip(args ...any) {
	c.checkFuzz("Skip")
	c.log(fmt.Sprintln(args...))
	c.SkipNow()
}

// Skipf is Logf and SkipNow.
func (c *common) Skipf(format string, args ...any) {
	c.checkFuzz("Skipf")
	c.log(fmt.Sprintf(format, args...))
	c.SkipNow()
}

// Attr prints an attribute of the test, for readers of its output.
func (c *common) Attr(key, value string) {
	if strings.ContainsFunc(key, isSpace) {
		c.Errorf("disallowed whitespace in attribute key %q", key)
		return
	}
	if strings.ContainsAny(value, "\r\n") {
		c.Errorf("disallowed newline in attribute value %q", value)
		return
	}
	if c.chatty != nil {
		c.chatty.update(c.name, "=== ATTR  "+c.name+" "+key+" "+value+"\n")
	}
}

// Context returns a context that is cancelled just before the test's cleanups.
func (c *common) Context() context.Context {
	c.checkFuzz("Context")
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.ctx == nil {
		ctx, cancel := context.WithCancel(context.Background())
		c.ctx, c.cancel = ctx, cancel
		if c.cleaning || c.done {
			cancel()
		}
	}
	return c.ctx
}

// Setenv sets a variable of the environment for this test.
func (c *common) Setenv(key, value string) {
	c.checkFuzz("Setenv")
	old, was := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		c.Fatalf("cannot set environment variable: %v", err)
	}
	c.Cleanup(func() {
		if was {
			os.Setenv(key, old)
		} else {
			os.Unsetenv(key)
		}
	})
}

// Cleanup has f called when the test and its subtests are over, last first.
func (c *common) Cleanup(f func()) {
	c.checkFuzz("Cleanup")
	c.mu.Lock()
	c.cleanups = append(c.cleanups, f)
	c.mu.Unlock()
}

func (c *common) nextCleanup() func() {
	c.mu.Lock()
	defer c.mu.Unlock()
	n := len(c.cleanups)
	if n == 0 {
		return nil
	}
	f := c.cleanups[n-1]
	c.cleanups = c.cleanups[:n-1]
	return f
}

// runCleanups calls the cleanups, the others also when one panics.
func (c *common) runCleanups() {
	c.mu.Lock()
	c.cleaning = true
	cancel := c.cancel
	c.mu.Unlock()
	defer func() {
		c.mu.Lock()
		c.cleaning = false
		more := len(c.cleanups) > 0
		c.mu.Unlock()
		if more {
			c.runCleanups()
		}
	}()
	if cancel != nil {
		cancel()
	}
	for f := c.nextCleanup(); f != nil; f = c.nextCleanup() {
		f()
	}
}

// tryCleanups is runCleanups that returns what a cleanup panicked with.
func (c *common) tryCleanups() (panicked any) {
	defer func() { panicked = recover() }()
	c.runCleanups()
	return nil
}

func (c *common) isCleaning() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.cleaning
}

// Short tells whether long tests should be left out: no.
func Short() bool { return false }

// Verbose tells whether tests print their progress.
func Verbose() bool { return verbose }

// Testing tells whether the program is a test.
func Testing() bool { return testing }

// CoverMode is empty: coverage is not measured.
func CoverMode() string { return "" }

// Coverage is 0: coverage is not measured.
func Coverage() float64 { return 0 }

// Init does nothing: there are no flags.
func Init() {}

const mallocs, totalAlloc = 1, 3

// AllocsPerRun returns how many allocations a call of f makes, on average of runs after a first one.
func AllocsPerRun(runs int, f func()) (avg float64) {
	if parallelTests.Load() > 0 {
		panic("testing: AllocsPerRun called during parallel test")
	}
	f()
	before := runtime_memstat(mallocs)
	for i := 0; i < runs; i++ {
		f()
	}
	return float64((runtime_memstat(mallocs) - before) / uint64(runs))
}
