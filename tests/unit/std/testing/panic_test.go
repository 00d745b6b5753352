package main

import "testing"

func TestOK(t *testing.T) { t.Log("shown") }
func TestSub(t *testing.T) {
	t.Log("top")
	t.Cleanup(func() { t.Log("cl") })
	t.Run("x", func(t *testing.T) { t.Log("in x"); var m map[string]int; m["a"] = 1 })
}
