package main

import (
	"testing"
	"time"
)

func TestDead(t *testing.T) { t.Parallel(); t.Setenv("A", "b") }
func TestDur(t *testing.T)  { time.Sleep(1220 * time.Millisecond) }
