package main

import "testing"

func TestOK(t *testing.T) { t.Log("not shown") }
func TestSub(t *testing.T) {
	t.Log("top")
	t.Run("x", func(t *testing.T) {
		t.Log("in x")
		t.Run("y", func(t *testing.T) { t.Log("in y"); t.Fail() })
		t.Log("after\nmulti")
	})
	t.Run("z", func(t *testing.T) { t.Log("passes") })
	t.Run("s", func(t *testing.T) { t.Skip("skipped") })
	t.Log("end")
}
func TestCleanupFail(t *testing.T) { t.Cleanup(func() { t.Error("in cleanup") }) }
func TestSkipTop(t *testing.T)     { t.Skipf("why %d", 1) }
func BenchmarkX(b *testing.B)      { b.Log("bench") }
