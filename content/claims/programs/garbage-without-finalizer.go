package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

type node struct {
	next *node
	data [1 << 10]byte
}

var inCycles, inClosures atomic.Int32

//go:noinline
func makeGarbage() {
	for i := 0; i < 50; i++ {
		a, b := new(node), new(node)
		a.next, b.next = b, a // a cycle in which both have a finalizer
		runtime.SetFinalizer(a, func(*node) { inCycles.Add(1) })
		runtime.SetFinalizer(b, func(*node) { inCycles.Add(1) })
		c := new(node)
		runtime.SetFinalizer(c, func(*node) { inClosures.Add(int32(c.data[0]) + 1) })
	}
}

func main() {
	makeGarbage()
	for i := 0; i < 10; i++ {
		runtime.GC()
		time.Sleep(5 * time.Millisecond)
	}
	fmt.Println("no variable of the program reaches any of the 150 objects")
	fmt.Println("finalizers run in cycles:      ", inCycles.Load(), "of 100")
	fmt.Println("finalizers run that use theirs:", inClosures.Load(), "of 50")
}
