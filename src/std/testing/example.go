package testing

import (
	"fmt"
	"internal/capture"
	"slices"
	"strings"
	"time"
	"unsafe"
)

// runExample runs an example and compares what it prints with its Output comment.
func runExample(e *entry) (ok bool) {
	if verbose {
		fmt.Printf("=== RUN   %s\n", e.Name)
	}
	var out []byte
	capture.Stdout = &out
	start := runtime_nanotime()
	finished := false
	defer func() {
		spent := since(start)
		capture.Stdout = nil
		ok = e.judge(string(out), spent, finished, recover())
	}()
	(*(*func())(unsafe.Pointer(&e.F)))()
	finished = true
	return
}

func (e *entry) judge(stdout string, spent time.Duration, finished bool, panicked any) (ok bool) {
	ok = true
	problem := ""
	got, want := strings.TrimSpace(stdout), strings.TrimSpace(e.Output)
	switch {
	case panicked != nil:
	case e.Unordered && sortedLines(got) != sortedLines(want):
		problem = fmt.Sprintf("got:\n%s\nwant (unordered):\n%s\n", stdout, e.Output)
	case !e.Unordered && got != want:
		problem = fmt.Sprintf("got:\n%s\nwant:\n%s\n", got, want)
	}
	if problem != "" || !finished || panicked != nil {
		fmt.Printf("--- FAIL: %s (%s)\n%s", e.Name, seconds(spent), problem)
		ok = false
	} else if verbose {
		fmt.Printf("--- PASS: %s (%s)\n", e.Name, seconds(spent))
	}
	if panicked != nil {
		panic(panicked)
	}
	if !finished {
		panic(errNilPanicOrGoexit)
	}
	return ok
}

func sortedLines(s string) string {
	lines := strings.Split(s, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}
