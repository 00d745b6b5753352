package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTempDir(t *testing.T) {
	var kept string
	t.Run("a/b c", func(t *testing.T) {
		one, two := t.TempDir(), t.TempDir()
		kept = one
		t.Log(filepath.Base(one), filepath.Base(two), filepath.Dir(one) == filepath.Dir(two))
		t.Log(strings.HasPrefix(filepath.Base(filepath.Dir(one)), "TestTempDirab_c"))
		if err := os.WriteFile(filepath.Join(one, "x"), []byte("hi"), 0o600); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(one, "x"))
		t.Log(string(b), err)
	})
	_, err := os.Stat(kept)
	t.Log(errors.Is(err, fs.ErrNotExist))
}

func TestChdir(t *testing.T) {
	before, _ := os.Getwd()
	t.Run("in", func(t *testing.T) {
		dir := t.TempDir()
		t.Chdir(dir)
		now, _ := os.Getwd()
		t.Log(now == dir, os.Getenv("PWD") == dir)
	})
	after, _ := os.Getwd()
	t.Log(before == after)
}
