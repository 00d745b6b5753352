package main

import (
	"testing"
	"unicode/utf8"
)

func FuzzReverse(f *testing.F) {
	for _, s := range []string{"Hello", " ", "!12345", "bad"} {
		f.Add(s, 1, []byte(s), byte(3), 1.5, 'r', true)
	}
	f.Fuzz(func(t *testing.T, s string, n int, b []byte, y byte, x float64, r rune, ok bool) {
		t.Log(s, n, b, y, x, r, ok, utf8.ValidString(s))
		if s == "bad" {
			t.Errorf("this is bad")
		}
	})
}

func FuzzSkip(f *testing.F) {
	f.Skip("not now")
}

func FuzzTypes(f *testing.F) {
	f.Add(1)
	f.Fuzz(func(t *testing.T, s string) {})
}
