package runtime

import "unsafe"

const (
	Compiler = "gc"
	GOOS     = "linux"
	GOARCH   = "amd64"
)

// Natives; machine/tables/natives.ts says what they do.

func write(fd int, p unsafe.Pointer, n int)
func throw(s string)
func fatalpanicexit()
func panicinfo(n int) (v any, recovered, goexit, ok bool)
func goversion() int
func goid() int
func callerline(skip int) (file string, line int, ok bool)
func callerfunc(skip int) (name string, pc uintptr, ok bool)

// Gosched lets other goroutines run.
func Gosched()

// Goexit runs this goroutine's deferred calls and ends it.
func Goexit()

// NumGoroutine returns the number of goroutines.
func NumGoroutine() int

func runtime_GC()

// GC collects garbage. It lets finalizers and cleanups that are due run, as Go's does while it waits for the end of the sweep.
func GC() {
	runtime_GC()
	if memstat(12) != 0 {
		Gosched()
	}
}

// NumCPU returns the number of processors: goroutines take turns on one.
func NumCPU() int { return 1 }

var procs = 1

// GOMAXPROCS sets the number of processors that programs see and returns the one before. The machine has one.
func GOMAXPROCS(n int) int {
	old := procs
	if n > 0 {
		procs = n
	}
	return old
}

// Version returns the Go version that the machine runs as.
func Version() string {
	switch goversion() {
	case 123:
		return "go1.23"
	case 124:
		return "go1.24"
	}
	return "go1.26"
}

// KeepAlive marks its argument as reachable here.
//
//go:noinline
func KeepAlive(x any) {}

// LockOSThread does nothing: there is one thread.
func LockOSThread() {}

// UnlockOSThread does nothing: there is one thread.
func UnlockOSThread() {}

// Breakpoint does nothing: there is no debugger to stop in.
func Breakpoint() {}

// NumCgoCall returns the number of calls of C: none.
func NumCgoCall() int64 { return 0 }

// GOROOT returns the root of the Go tree, which the machine lacks.
func GOROOT() string { return "" }
