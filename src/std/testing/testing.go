// Package testing runs the tests of a program and prints what `go test -v` prints. Tests run one after the other: Parallel does
// nothing. Benchmarks can be declared but are not run. Left out: fuzzing, coverage, flags, temporary directories, TestMain.
package testing

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
)

func runtime_callerline(skip int) (file string, line int, ok bool)
func runtime_callerfunc(skip int) (name string, pc uintptr, ok bool)
func runtime_nanotime() int64

// An InternalTest is a test function and its name.
type InternalTest struct {
	Name string
	F    func(*T)
}

// TB is what T offers to helpers of tests.
type TB interface {
	Cleanup(func())
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
	Skip(args ...any)
	SkipNow()
	Skipf(format string, args ...any)
	Skipped() bool

	private()
}

// A T is a running test.
type T struct {
	parent   *T
	name     string
	level    int
	start    int64
	mu       sync.Mutex
	failed   bool
	skipped  bool
	finished bool // ended as a test may: it returned, or called FailNow or SkipNow
	done     bool
	helpers  map[string]bool
	cleanups []func()
	reports  []string // of subtests, printed after this test's own
	names    map[string]int
	over     sync.WaitGroup
}

// A chatter prints lines and remembers which test they belong to.
type chatter struct {
	mu   sync.Mutex
	last string
}

var chat chatter

// update prints a line about test name.
func (c *chatter) update(name, text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.last = name
	fmt.Print(text)
}

// log prints output of test name, and first its name when another test printed before.
func (c *chatter) log(name, text string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.last == "" {
		c.last = name
	} else if c.last != name {
		fmt.Print("=== NAME  ", name, "\n")
		c.last = name
	}
	fmt.Print(text)
}

func (t *T) private() {}

// Name returns the test's name, with those of the tests it is part of.
func (t *T) Name() string { return t.name }

// Parallel does nothing: tests run one after the other.
func (t *T) Parallel() {}

// Setenv sets a variable of the environment for this test.
func (t *T) Setenv(key, value string) {
	old, was := os.LookupEnv(key)
	if err := os.Setenv(key, value); err != nil {
		t.Fatalf("cannot set environment variable: %v", err)
	}
	t.Cleanup(func() {
		if was {
			os.Setenv(key, old)
		} else {
			os.Unsetenv(key)
		}
	})
}

// Fail marks the test as failed.
func (t *T) Fail() {
	if t.parent != nil {
		t.parent.Fail()
	}
	t.mu.Lock()
	done := t.done
	t.failed = true
	t.mu.Unlock()
	if done {
		panic("Fail in goroutine after " + t.name + " has completed")
	}
}

// Failed tells whether the test has failed.
func (t *T) Failed() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.failed
}

// FailNow marks the test as failed and ends it.
func (t *T) FailNow() {
	t.Fail()
	t.mu.Lock()
	t.finished = true
	t.mu.Unlock()
	runtime.Goexit()
}

// SkipNow marks the test as skipped and ends it.
func (t *T) SkipNow() {
	t.mu.Lock()
	t.skipped = true
	t.finished = true
	t.mu.Unlock()
	runtime.Goexit()
}

// Skipped tells whether the test was skipped.
func (t *T) Skipped() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.skipped
}

// Helper marks the calling function: messages give the place of its caller.
func (t *T) Helper() {
	name, _, ok := runtime_callerfunc(1)
	if !ok {
		return
	}
	t.mu.Lock()
	if t.helpers == nil {
		t.helpers = make(map[string]bool)
	}
	t.helpers[name] = true
	t.mu.Unlock()
}

func (t *T) isHelper(name string) bool {
	for ; t != nil; t = t.parent {
		if t.helpers[name] {
			return true
		}
	}
	return false
}

// place returns the file and line of the first caller that is not a helper; 0 is the caller of place.
func (t *T) place(skip int) string {
	for i := skip + 1; ; i++ {
		name, _, ok := runtime_callerfunc(i)
		if !ok {
			i = skip + 1
		} else if t.isHelper(name) {
			continue
		}
		file, line, ok := runtime_callerline(i)
		if !ok {
			return "???:1"
		}
		return file[strings.LastIndex(file, "/")+1:] + ":" + strconv.Itoa(line)
	}
}

// write prints a message of the caller's caller.
func (t *T) write(text string) {
	t.mu.Lock()
	done := t.done
	t.mu.Unlock()
	if done {
		panic("Log in goroutine after " + t.name + " has completed: " + text)
	}
	where := t.place(2)
	text = strings.TrimSuffix(text, "\n")
	text = strings.ReplaceAll(text, "\n", "\n        ")
	chat.log(t.name, "    "+where+": "+text+"\n")
}

// Log prints its operands as Println does.
func (t *T) Log(args ...any) { t.write(fmt.Sprintln(args...)) }

// Logf prints by format.
func (t *T) Logf(format string, args ...any) { t.write(fmt.Sprintf(format, args...)) }

// Error is Log and Fail.
func (t *T) Error(args ...any) {
	t.write(fmt.Sprintln(args...))
	t.Fail()
}

// Errorf is Logf and Fail.
func (t *T) Errorf(format string, args ...any) {
	t.write(fmt.Sprintf(format, args...))
	t.Fail()
}

// Fatal is Log and FailNow.
func (t *T) Fatal(args ...any) {
	t.write(fmt.Sprintln(args...))
	t.FailNow()
}

// Fatalf is Logf and FailNow.
func (t *T) Fatalf(format string, args ...any) {
	t.write(fmt.Sprintf(format, args...))
	t.FailNow()
}

// Skip is Log and SkipNow.
func (t *T) Skip(args ...any) {
	t.write(fmt.Sprintln(args...))
	t.SkipNow()
}

// Skipf is Logf and SkipNow.
func (t *T) Skipf(format string, args ...any) {
	t.write(fmt.Sprintf(format, args...))
	t.SkipNow()
}

// Cleanup has f called when the test and its subtests are over, last first.
func (t *T) Cleanup(f func()) {
	t.mu.Lock()
	t.cleanups = append(t.cleanups, f)
	t.mu.Unlock()
}

func (t *T) runCleanups() {
	for {
		t.mu.Lock()
		n := len(t.cleanups)
		if n == 0 {
			t.mu.Unlock()
			return
		}
		f := t.cleanups[n-1]
		t.cleanups = t.cleanups[:n-1]
		t.mu.Unlock()
		f()
	}
}

// Run runs f as a subtest and tells whether it passed.
func (t *T) Run(name string, f func(t *T)) bool {
	sub := &T{parent: t, name: t.subName(name), level: t.level + 1}
	sub.run(f)
	if !sub.finished && sub.failed && sub.done {
		return false
	}
	return !sub.Failed()
}

// subName makes a name unique among the subtests.
func (t *T) subName(name string) string {
	name = rewrite(name)
	full := name
	if t.name != "" {
		full = t.name + "/" + name
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.names == nil {
		t.names = make(map[string]int)
	}
	n, seen := t.names[full]
	if name == "" || seen {
		for {
			suffix := fmt.Sprintf("#%02d", n)
			n++
			if _, taken := t.names[full+suffix]; !taken {
				t.names[full] = n
				full += suffix
				break
			}
		}
	}
	t.names[full] = max(t.names[full], 1)
	return full
}

// rewrite makes a name printable and free of spaces.
func rewrite(s string) string {
	b := []byte{}
	for _, r := range s {
		switch {
		case isSpace(r):
			b = append(b, '_')
		case !strconv.IsPrint(r):
			q := strconv.QuoteRune(r)
			b = append(b, q[1:len(q)-1]...)
		default:
			b = append(b, string(r)...)
		}
	}
	return string(b)
}

func isSpace(r rune) bool {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', ' ', 0x85, 0xA0, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0x1680:
		return true
	}
	return 0x2000 <= r && r <= 0x200a
}

// run runs a test in a goroutine of its own, since FailNow ends the goroutine.
func (t *T) run(f func(t *T)) {
	chat.update(t.name, "=== RUN   "+t.name+"\n")
	t.over.Add(1)
	go t.runner(f)
	t.over.Wait()
}

func (t *T) runner(f func(t *T)) {
	defer t.finish()
	defer t.runCleanups()
	t.start = runtime_nanotime()
	f(t)
	t.mu.Lock()
	t.finished = true
	t.mu.Unlock()
}

// finish ends a test: it reports, and passes a panic on.
func (t *T) finish() {
	err := recover()
	exited := false
	t.mu.Lock()
	if err == nil && !t.finished {
		exited = true
	}
	t.mu.Unlock()
	if err != nil || exited {
		t.Fail()
		t.report()
		for p := t.parent; p != nil && p.name != ""; p = p.parent {
			p.report()
		}
		if exited {
			panic("test executed panic(nil) or runtime.Goexit")
		}
		panic(err)
	}
	t.report()
	t.mu.Lock()
	t.done = true
	t.mu.Unlock()
	t.over.Done()
}

// report prints the verdict of a top-level test and those of its subtests; others leave theirs with their parent.
func (t *T) report() {
	verdict := "PASS"
	if t.failed {
		verdict = "FAIL"
	} else if t.skipped {
		verdict = "SKIP"
	}
	seconds := float64(runtime_nanotime()-t.start) / 1e9
	text := fmt.Sprintf("%s--- %s: %s (%.2fs)\n", strings.Repeat("    ", t.level-1), verdict, t.name, seconds)
	for _, r := range t.reports {
		text += r
	}
	t.reports = nil
	if t.level == 1 {
		chat.update(t.name, text)
		return
	}
	t.parent.mu.Lock()
	t.parent.reports = append(t.parent.reports, text)
	t.parent.mu.Unlock()
}

// Short tells whether long tests should be left out: no.
func Short() bool { return false }

// Verbose tells whether tests print their progress: yes.
func Verbose() bool { return true }

// Testing tells whether the program is a test: yes.
func Testing() bool { return true }

// runTests runs the tests in order and ends the program. It is the entry of a program of tests.
func runTests(tests []InternalTest) {
	if len(tests) == 0 {
		fmt.Println("testing: warning: no tests to run")
	}
	root := &T{}
	for _, test := range tests {
		root.Run(test.Name, test.F)
	}
	if root.Failed() {
		fmt.Println("FAIL")
		os.Exit(1)
	}
	fmt.Println("PASS")
	os.Exit(0)
}
