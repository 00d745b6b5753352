// Package synctest tests code that waits for time and for goroutines. In a bubble time begins at midnight UTC 2000-01-01 and
// passes when all its goroutines are durably blocked.
package synctest

import (
	"internal/synctest"
	"testing"
)

// Test runs f in a new bubble, and waits until the goroutines that it started have ended.
func Test(t *testing.T, f func(*testing.T)) {
	ok := false
	synctest.Run(func() {
		ok = synctest.Test(t, f)
	})
	if !ok {
		t.FailNow()
	}
}

// Wait waits until all other goroutines of the bubble are durably blocked.
func Wait() { synctest.Wait() }
