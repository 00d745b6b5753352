package main

import (
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
)

func build() map[int]bool {
	m := map[int]bool{}
	for i := range 10000 {
		m[i] = i < 5000 // the first half has expired
	}
	return m
}

func allocations(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs
}

var rebuilt map[int]bool

func main() {
	debug.SetGCPercent(-1)
	a, b, c := build(), build(), build()
	fmt.Println("delete 5000 one by one:", allocations(func() {
		for k, expired := range a {
			if expired {
				delete(a, k)
			}
		}
	}), "allocations, len", len(a))
	fmt.Println("maps.DeleteFunc:       ", allocations(func() {
		maps.DeleteFunc(b, func(_ int, expired bool) bool { return expired })
	}), "allocations, len", len(b))
	cost := allocations(func() {
		rebuilt = make(map[int]bool, len(c))
		for k, expired := range c {
			if !expired {
				rebuilt[k] = expired
			}
		}
	})
	fmt.Println("rebuild: allocates", cost > 0, "len", len(rebuilt))
}
