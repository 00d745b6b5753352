package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

type resource struct {
	name  string
	bytes [1 << 10]byte
}

var holding, letting atomic.Int32

//go:noinline
func register(n int) {
	for i := 0; i < n; i++ {
		r := &resource{name: "r"}
		runtime.SetFinalizer(r, func(*resource) { holding.Add(int32(len(r.name))) }) // uses r: keeps r
		s := &resource{name: "s"}
		runtime.SetFinalizer(s, func(it *resource) { letting.Add(int32(len(it.name))) }) // uses its parameter
	}
}

func main() {
	register(10)
	for i := 0; i < 10; i++ {
		runtime.GC()
		time.Sleep(5 * time.Millisecond)
	}
	fmt.Println("closures that use the variable:  fired", holding.Load(), "of 10")
	fmt.Println("functions that use the parameter: fired", letting.Load(), "of 10")
}
