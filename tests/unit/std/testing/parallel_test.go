package main

import (
	"fmt"
	"testing"
)

func TestPar(t *testing.T) {
	for i := range 4 {
		t.Run(fmt.Sprint("p", i), func(t *testing.T) {
			t.Parallel()
			t.Log("par", i)
		})
	}
	t.Cleanup(func() { t.Log("cleanup 1") })
	t.Cleanup(func() { t.Log("cleanup 2") })
	t.Log("parent done")
}

func TestParTop1(t *testing.T) { t.Parallel(); t.Log("1") }
func TestParTop2(t *testing.T) { t.Parallel(); t.Log("2") }
