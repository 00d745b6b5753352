// Package debug asks for collections, shows calls and sets limits. Left out: heap dumps, crash output, tracebacks of signals. There is no build
// information, and no limit on threads, for the machine has one.
package debug

import (
	"os"
	"runtime"
	"time"
)

func runtime_gcparam(which int, value int64) int64
func runtime_gcpause(i int) (pause, end uint64)

const (
	gcPercent = iota
	memoryLimit
)

// SetGCPercent sets by how much the heap grows between collections, in percent; negative: no collections. It returns the percentage set before.
func SetGCPercent(percent int) int { return int(runtime_gcparam(gcPercent, int64(percent))) }

// SetMemoryLimit sets how much memory the collector tries to stay below, unless limit is negative, and returns the one before.
func SetMemoryLimit(limit int64) int64 { return runtime_gcparam(memoryLimit, limit) }

// FreeOSMemory collects garbage.
func FreeOSMemory() { runtime.GC() }

// GCStats tells of collections.
type GCStats struct {
	LastGC         time.Time
	NumGC          int64
	PauseTotal     time.Duration
	Pause          []time.Duration // the last first
	PauseEnd       []time.Time
	PauseQuantiles []time.Duration
}

// ReadGCStats fills stats. Pauses are modelled.
func ReadGCStats(stats *GCStats) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	stats.NumGC = int64(m.NumGC)
	stats.PauseTotal = time.Duration(m.PauseTotalNs)
	stats.LastGC = time.Unix(0, int64(m.LastGC))
	stats.Pause = stats.Pause[:0]
	stats.PauseEnd = stats.PauseEnd[:0]
	for i := int(m.NumGC) - 1; i >= 0 && len(stats.Pause) < len(m.PauseNs); i-- {
		pause, end := runtime_gcpause(i)
		stats.Pause = append(stats.Pause, time.Duration(pause))
		stats.PauseEnd = append(stats.PauseEnd, time.Unix(0, int64(end)))
	}
	if n := len(stats.PauseQuantiles); n > 0 {
		quantiles(stats.PauseQuantiles, stats.Pause)
	}
}

func quantiles(to, pauses []time.Duration) {
	if len(pauses) == 0 {
		clear(to)
		return
	}
	sorted := append([]time.Duration(nil), pauses...)
	for i := range sorted {
		for k := i; k > 0 && sorted[k] < sorted[k-1]; k-- {
			sorted[k], sorted[k-1] = sorted[k-1], sorted[k]
		}
	}
	for i := range to {
		at := 0
		if len(to) > 1 {
			at = len(sorted) * i / (len(to) - 1)
		}
		to[i] = sorted[min(at, len(sorted)-1)]
	}
}

var (
	stackLimit   = 1000000000
	threadLimit  = 10000
	panicOnFault = false
)

// SetMaxStack returns the limit set before; the machine has one of its own.
func SetMaxStack(bytes int) int {
	old := stackLimit
	stackLimit = bytes
	return old
}

// SetMaxThreads returns the limit set before; the machine has one thread.
func SetMaxThreads(threads int) int {
	old := threadLimit
	threadLimit = threads
	return old
}

// SetPanicOnFault returns what was set before; bad addresses panic always.
func SetPanicOnFault(enabled bool) bool {
	old := panicOnFault
	panicOnFault = enabled
	return old
}

// SetTraceback does nothing: tracebacks show user code.
func SetTraceback(level string) {}

// BuildInfo tells of what a binary was built from.
type BuildInfo struct {
	GoVersion string
	Path      string
	Main      Module
	Deps      []*Module
	Settings  []BuildSetting
}

// A Module is a module of a build.
type Module struct {
	Path    string
	Version string
	Sum     string
	Replace *Module
}

// A BuildSetting is a setting of a build.
type BuildSetting struct {
	Key, Value string
}

// ReadBuildInfo returns false: the machine's programs are no binaries.
func ReadBuildInfo() (info *BuildInfo, ok bool) { return nil, false }

// Stack returns this goroutine's calls.
func Stack() []byte {
	buf := make([]byte, 1024)
	for {
		if n := runtime.Stack(buf, false); n < len(buf) {
			return buf[:n]
		}
		buf = make([]byte, 2*len(buf))
	}
}

// PrintStack prints this goroutine's calls to standard error.
func PrintStack() { os.Stderr.Write(Stack()) }
