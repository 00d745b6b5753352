package main

import (
	"fmt"
	"testing"
)

// didPanic calls f and returns what it panicked with, or nil.
func didPanic(f func()) (v any) {
	defer func() { v = recover() }()
	f()
	return nil
}

func TestCloseOnZeroValue(t *testing.T) {
	var r Registry
	if v := didPanic(func() { r.Close("a") }); v != nil {
		t.Fatalf("Close on a zero Registry panicked: %v", v)
	}
	if n := r.Len(); n != 0 {
		t.Errorf("after Close on a zero Registry Len() = %d, want 0", n)
	}
}

func TestOpenOnZeroValue(t *testing.T) {
	var r Registry
	if v := didPanic(func() { r.Open("a", 7) }); v != nil {
		t.Fatalf("Open on a zero Registry panicked: %v", v)
	}
	if user, ok := r.User("a"); !ok || user != 7 {
		t.Errorf(`after Open("a", 7) User("a") = %d, %t, want 7, true`, user, ok)
	}
}

func TestCloseRemovesOneEntry(t *testing.T) {
	var r Registry
	const sessions = 100
	for i := 0; i < sessions; i++ {
		if v := didPanic(func() { r.Open(fmt.Sprint("s", i), i) }); v != nil {
			t.Fatalf("Open panicked: %v", v)
		}
	}
	r.Close("s42")
	r.Close("s42")
	r.Close("never opened")
	if _, ok := r.User("s42"); ok {
		t.Error("s42 is still open after Close")
	}
	if n := r.Len(); n != sessions-1 {
		t.Errorf("after closing 1 of %d sessions Len() = %d, want %d", sessions, n, sessions-1)
	}
	for i := 0; i < sessions; i++ {
		id := fmt.Sprint("s", i)
		if user, ok := r.User(id); i != 42 && (!ok || user != i) {
			t.Fatalf("closing s42 disturbed %s: User(%q) = %d, %t, want %d, true", id, id, user, ok, i)
		}
	}
}

func TestReopenAfterClose(t *testing.T) {
	var r Registry
	if v := didPanic(func() {
		r.Open("a", 1)
		r.Close("a")
		r.Open("a", 2)
	}); v != nil {
		t.Fatalf("open, close, open again panicked: %v", v)
	}
	if user, ok := r.User("a"); !ok || user != 2 {
		t.Errorf(`User("a") = %d, %t after reopening for user 2, want 2, true`, user, ok)
	}
}
