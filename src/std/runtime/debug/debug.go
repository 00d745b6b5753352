// Package debug lets programs ask for collections. Left out: stacks as text, build information, limits.
package debug

import "runtime"

var percent = 100

// SetGCPercent returns the percentage set before; the machine collects when it needs memory.
func SetGCPercent(p int) int {
	old := percent
	percent = p
	return old
}

// FreeOSMemory collects garbage.
func FreeOSMemory() { runtime.GC() }
