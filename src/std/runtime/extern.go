package runtime

import (
	"internal/timers"
	"sync/atomic"
	"unsafe"
)

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

func runtime_NumGoroutine() int

// NumGoroutine returns the number of goroutines, without those that stand in for timers.
func NumGoroutine() int {
	return runtime_NumGoroutine() - int(atomic.LoadInt64(&timers.Sleeping))
}

// GC collects garbage.
func GC()

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

// places are the program counters that Caller has handed out, for FuncForPC.
var places map[uintptr]*Func

// A Func is a function of the program.
type Func struct {
	name string
	file string
	line int
	pc   uintptr
}

// Name returns the function's name with its package path.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns a program counter of the function.
func (f *Func) Entry() uintptr { return f.pc }

// FileLine returns the place of pc.
func (f *Func) FileLine(pc uintptr) (file string, line int) { return f.file, f.line }

// Caller returns the place of the skip-th caller; 0 is the caller of Caller.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	file, line, ok = callerline(skip + 1)
	if !ok {
		return 0, "", 0, false
	}
	name, pc, _ := callerfunc(skip + 1)
	if places == nil {
		places = make(map[uintptr]*Func)
	}
	places[pc] = &Func{name, file, line, pc}
	return pc, file, line, true
}

// FuncForPC returns the function of a pc that Caller has returned, nil for others.
func FuncForPC(pc uintptr) *Func {
	return places[pc]
}
