// Package debug lets programs ask for collections and see their calls. Left out: build information, limits.
package debug

import (
	"os"
	"runtime"
)

var percent = 100

// SetGCPercent returns the percentage set before; the machine collects when it needs memory.
func SetGCPercent(p int) int {
	old := percent
	percent = p
	return old
}

// FreeOSMemory collects garbage.
func FreeOSMemory() { runtime.GC() }

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
