// Package synctest makes bubbles: sets of goroutines with a clock of their own. machine/assembly/bubble.ts says more.
package synctest

func runtime_bubbleenter() bool
func runtime_bubblerun() int
func runtime_bubbleleave()
func runtime_bubblewait() int

// Test runs a test function inside the bubble as the test t: package testing sets it, because testing/synctest cannot reach into it.
var Test func(t, f any) (ok bool)

// A DeadlockError is what Run panics with.
type DeadlockError struct {
	reason string
}

func (e DeadlockError) Error() string { return e.reason }

// Run calls f in a new bubble and waits until its goroutines have ended.
func Run(f func()) {
	if !runtime_bubbleenter() {
		panic("synctest.Run called from within a synctest bubble")
	}
	defer runtime_bubbleleave()
	go f()
	switch runtime_bubblerun() {
	case 1:
		panic(DeadlockError{"deadlock: all goroutines in bubble are blocked"})
	case 2:
		panic(DeadlockError{"deadlock: main bubble goroutine has exited but blocked goroutines remain"})
	}
}

// Wait waits until all other goroutines of the bubble are durably blocked.
func Wait() {
	switch runtime_bubblewait() {
	case 1:
		panic("goroutine is not in a bubble")
	case 2:
		panic("wait already in progress")
	}
}
