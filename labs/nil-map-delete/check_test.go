package main

import (
	"fmt"
	"testing"
)

func TestCloseOnZeroValue(t *testing.T) {
	var r Registry
	r.Close("a")
	if n := r.Len(); n != 0 {
		t.Errorf(`Close("a") on a zero Registry left Len() = %d, want 0`, n)
	}
	if user, ok := r.User("a"); ok || user != 0 {
		t.Errorf(`Close("a") on a zero Registry left User("a") = %d, %t, want 0, false`, user, ok)
	}
}

func TestOpenOnZeroValue(t *testing.T) {
	var r Registry
	r.Open("a", 7)
	if user, ok := r.User("a"); !ok || user != 7 {
		t.Errorf(`Open("a", 7) on a zero Registry was lost: User("a") = %d, %t, want 7, true`, user, ok)
	}
	r.Open("b", 0)
	if user, ok := r.User("b"); !ok || user != 0 {
		t.Errorf(`User("b") = %d, %t after Open("b", 0), want 0, true: user 0 is a user, too`, user, ok)
	}
	r.Open("a", 8)
	if user, ok := r.User("a"); !ok || user != 8 {
		t.Errorf(`Open("a", 8) after Open("a", 7) left User("a") = %d, %t, want 8, true`, user, ok)
	}
	if n := r.Len(); n != 2 {
		t.Errorf(`Len() = %d with sessions a and b open, want 2`, n)
	}
}

func TestCloseRemovesOneEntry(t *testing.T) {
	const sessions = 100
	var r, other Registry
	other.Open("s4", 4)
	for i := 0; i < sessions; i++ {
		r.Open(fmt.Sprint("s", i), i)
	}
	if n := r.Len(); n != sessions {
		t.Fatalf("Open of %d sessions left Len() = %d", sessions, n)
	}
	r.Close("s4")
	if user, ok := r.User("s4"); ok {
		t.Fatalf(`Close("s4") left the entry in the map: User("s4") = %d, true`, user)
	}
	for i := 0; i < sessions; i++ {
		id := fmt.Sprint("s", i)
		if user, ok := r.User(id); i != 4 && (!ok || user != i) {
			t.Fatalf(`Close("s4") disturbed %s: User(%q) = %d, %t, want %d, true`, id, id, user, ok, i)
		}
	}
	if n := r.Len(); n != sessions-1 {
		t.Fatalf(`Close("s4") left Len() = %d of %d sessions, want %d`, n, sessions, sessions-1)
	}
	r.Close("s4")
	r.Close("never opened")
	if n := r.Len(); n != sessions-1 {
		t.Errorf("Close of sessions that are not open left Len() = %d, want %d as before", n, sessions-1)
	}
	if user, ok := other.User("s4"); !ok || user != 4 {
		t.Errorf(`Close("s4") of one Registry changed another: User("s4") = %d, %t there, want 4, true`, user, ok)
	}
}

func TestReopenAfterClose(t *testing.T) {
	var r Registry
	r.Open("a", 1)
	r.Close("a")
	r.Open("a", 2)
	if user, ok := r.User("a"); !ok || user != 2 {
		t.Errorf(`Open("a", 2) after Close("a") was lost: User("a") = %d, %t, want 2, true`, user, ok)
	}
}
