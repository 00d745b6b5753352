package main

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestMain(m *testing.M) {
	fmt.Println("before")
	code := m.Run()
	fmt.Println("after", code)
	os.Exit(code)
}

func helper(t *testing.T, s string) {
	t.Helper()
	t.Error("helper says", s)
}

func TestSub(t *testing.T) {
	t.Log("top")
	t.Run("a b", func(t *testing.T) {
		t.Log("in a\nline2")
		t.Run("deep", func(t *testing.T) {
			t.Errorf("bad %d", 1)
		})
	})
	t.Run("dup", func(t *testing.T) { t.Skip("no") })
	t.Run("dup", func(t *testing.T) { helper(t, "x") })
	t.Run("", func(t *testing.T) { t.Fatal("fatal"); t.Log("never") })
	t.Run("dup#01", func(t *testing.T) {})
	t.Log("end")
}

func TestCtx(t *testing.T) {
	ctx := t.Context()
	t.Cleanup(func() { t.Log(ctx.Err()) })
	t.Log(ctx.Err())
	_ = context.Canceled
	t.Attr("k", "v")
	fmt.Fprintf(t.Output(), "hello %d\nmore", 3)
	t.Log("x")
	t.Setenv("FOO", "bar")
	t.Log(os.Getenv("FOO"))
}
func TestPass(t *testing.T) {
	if testing.Short() || !testing.Testing() {
		t.Fatal()
	}
}
func TestFailInHelperSub(t *testing.T) {
	check := func(name string) {
		t.Helper()
		t.Run(name, func(t *testing.T) {
			t.Helper()
			t.Error("attributed")
		})
	}
	check("one")
	check("two")
}
func ExampleHello() {
	fmt.Println("hello")
	fmt.Println("world")
	// Output: hello
	// world
}
func ExampleBad() {
	fmt.Println("hello")
	// Output:
	// world
}
func ExampleUn() {
	fmt.Println("b")
	fmt.Println("a")

	// Unordered output:
	// a
	// b
}
func ExampleNone()          { fmt.Println("x") }
func TestNoNL(t *testing.T) { t.Log(strings.Repeat("x", 3) + "\n\n") }
