package testing

import (
	"fmt"
	"internal/synctest"
	"os"
	"unsafe"
)

// testing and verbose are what Testing and Verbose tell.
var testing, verbose bool

// An InternalTest is a test function and its name.
type InternalTest struct {
	Name string
	F    func(*T)
}

// Kinds of functions that a program of tests has.
const (
	kindTest = iota
	kindBenchmark
	kindFuzz
	kindExample
	kindMain
)

// An entry is such a function. F has the type that its kind says. Output is what an example prints, Unordered whether in any order.
type entry struct {
	Name      string
	F         unsafe.Pointer
	Kind      int
	Output    string
	Unordered bool
}

func pick[F any](entries []entry, kind int) []internal[F] {
	var found []internal[F]
	for i := range entries {
		if e := &entries[i]; e.Kind == kind {
			found = append(found, internal[F]{e.Name, *(*F)(unsafe.Pointer(&e.F))})
		}
	}
	return found
}

// internal is a function with its name.
type internal[F any] struct {
	name string
	f    F
}

// An M is what TestMain gets.
type M struct {
	entries []entry
	code    int
}

// Run runs the tests, fuzz tests with their seeds, examples and benchmarks, and returns what the program should exit with.
func (m *M) Run() (code int) {
	defer func() { code = m.code }()
	ran, ok := runTests(pick[func(*T)](m.entries, kindTest))
	fuzzRan, fuzzOK := runFuzzTests(pick[func(*F)](m.entries, kindFuzz))
	examples := 0
	for i := range m.entries {
		if e := &m.entries[i]; e.Kind == kindExample {
			examples++
			ok = runExample(e) && ok
		}
	}
	benchmarks := pick[func(*B)](m.entries, kindBenchmark)
	if !ran && !fuzzRan && examples == 0 && len(benchmarks) == 0 {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	if !ok || !fuzzOK || !runBenchmarks(benchmarks) {
		fmt.Println("FAIL")
		m.code = 1
		return
	}
	fmt.Println("PASS")
	m.code = 0
	return
}

// runTests runs tests in order, then those that are parallel.
func runTests(tests []internal[func(*T)]) (ran, ok bool) {
	t := newRoot()
	tRunner(t, func(t *T) {
		for _, test := range tests {
			t.Run(test.name, test.f)
		}
	})
	<-t.signal
	return t.ran, !t.Failed()
}

// newRoot makes the test that all others are part of.
func newRoot() *T {
	t := &T{state: newState()}
	t.common = common{signal: make(chan bool, 1), barrier: make(chan bool), w: os.Stdout}
	if verbose {
		t.chatty = &chatter{w: os.Stdout}
	}
	return t
}

// RunTests runs tests whose names match, and tells whether none failed.
func RunTests(matchString func(pat, str string) (bool, error), tests []InternalTest) (ok bool) {
	var wanted []internal[func(*T)]
	for _, test := range tests {
		if match, _ := matchString("", test.Name); match {
			wanted = append(wanted, internal[func(*T)]{test.Name, test.F})
		}
	}
	ran, ok := runTests(wanted)
	if !ran {
		fmt.Fprintln(os.Stderr, "testing: warning: no tests to run")
	}
	return ok
}

// runEntries is the entry of a program of tests.
func runEntries(entries []entry, chatty bool) {
	testing, verbose = true, chatty
	synctest.Test = func(t, f any) bool { return synctestTest(t.(*T), f.(func(*T))) }
	m := &M{entries: entries}
	if mains := pick[func(*M)](entries, kindMain); len(mains) > 0 {
		mains[0].f(m)
		os.Exit(m.code)
	}
	os.Exit(m.Run())
}
