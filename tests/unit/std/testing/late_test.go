package main

import (
	"testing"
	"time"
)

func TestA(t *testing.T) {
	go func() { time.Sleep(time.Millisecond); t.Log("late") }()
}
func TestB(t *testing.T) { time.Sleep(20 * time.Millisecond) }
