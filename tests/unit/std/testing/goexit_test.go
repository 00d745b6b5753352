package main

import (
	"runtime"
	"testing"
)

func TestSub(t *testing.T) {
	t.Run("x", func(t *testing.T) { runtime.Goexit() })
}
