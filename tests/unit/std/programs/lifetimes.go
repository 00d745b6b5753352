package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"unique"
	"weak"
)

type node struct {
	name string
	next *node
	pad  [32]byte
}

func collect() {
	for i := 0; i < 3; i++ {
		runtime.GC()
		runtime.Gosched()
	}
}

func watch(n *node) *node {
	runtime.SetFinalizer(n, func(n *node) { fmt.Println("finalized", n.name) })
	return n
}

//go:noinline
func afterLastUse() {
	n := watch(&node{name: "local"})
	fmt.Println("use", n.name)
	collect()
	fmt.Println("returning")
}

//go:noinline
func keptAlive() {
	n := watch(&node{name: "kept"})
	collect()
	fmt.Println("still here")
	runtime.KeepAlive(n)
	collect()
}

//go:noinline
func parameter(n *node) {
	fmt.Println("got", n.name)
	n = nil
	collect()
	fmt.Println("parameter gone")
}

//go:noinline
func captured() func() string {
	n := watch(&node{name: "captured"})
	return func() string { return n.name }
}

func cycle() {
	a := watch(&node{name: "cycle"})
	a.next = &node{name: "b", next: a}
	runtime.SetFinalizer(a.next, func(n *node) { fmt.Println("never") })
}

func resurrect() {
	var saved *node
	n := &node{name: "lazarus"}
	runtime.SetFinalizer(n, func(n *node) { saved = n })
	n = nil
	collect()
	fmt.Println("saved", saved.name)
	w := weak.Make(saved)
	saved = nil
	collect()
	fmt.Println("dead", w.Value() == nil)
}

func deferred() {
	n := watch(&node{name: "deferred"})
	defer func(s string) {
		collect()
		fmt.Println("deferred call with", s)
	}(n.name)
	n = nil
}

func inPanic() {
	defer func() {
		collect()
		fmt.Println("recovered", recover())
	}()
	n := watch(&node{name: "panicking"})
	panic("with " + n.name)
}

func loop() {
	for i := 0; i < 3; i++ {
		n := watch(&node{name: fmt.Sprint("iteration ", i)})
		_ = n.name
		collect()
		fmt.Println("end of iteration", i)
	}
}

func blocked() {
	ch := make(chan *node)
	done := make(chan bool)
	go func() {
		for n := range ch {
			fmt.Println("received", n.name)
			n = nil
			done <- true
		}
		done <- true
	}()
	ch <- watch(&node{name: "sent"})
	<-done
	collect()
	fmt.Println("receiver waits")
	close(ch)
	<-done
}

func inMap() {
	m := map[string]*node{"k": watch(&node{name: "in map"})}
	collect()
	delete(m, "k")
	collect()
	fmt.Println("deleted", len(m))
}

func cleanups() {
	n := &node{name: "cleaned"}
	for _, s := range []string{"one", "two", "three"} {
		c := runtime.AddCleanup(n, func(s string) { fmt.Println("cleanup", s) }, s)
		if s == "two" {
			c.Stop()
		}
	}
	w := weak.Make(n)
	fmt.Println(w.Value() == n, w == weak.Make(n), w == weak.Pointer[node]{})
	n = nil
	collect()
	fmt.Println(w.Value())
}

func handles() {
	a := unique.Make("value")
	b := unique.Make(strings.ToLower("VALUE"))
	c := unique.Make([2]int{1, 2})
	fmt.Println(a == b, a.Value(), c == unique.Make([2]int{1, 2}), c == unique.Make([2]int{2, 1}))
}

func settings() {
	fmt.Println(debug.SetGCPercent(50), debug.SetGCPercent(-1), debug.SetGCPercent(100))
	fmt.Println(debug.SetMemoryLimit(1<<30) > 1<<40, debug.SetMemoryLimit(-1))
	debug.SetMemoryLimit(1<<63 - 1)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	runtime.GC()
	runtime.ReadMemStats(&after)
	fmt.Println(after.NumGC-before.NumGC, after.NumForcedGC-before.NumForcedGC, after.PauseTotalNs > before.PauseTotalNs)
	debug.FreeOSMemory()
}

func main() {
	afterLastUse()
	keptAlive()
	parameter(watch(&node{name: "argument"}))
	f := captured()
	collect()
	fmt.Println("call", f())
	f = nil
	collect()
	cycle()
	collect()
	resurrect()
	deferred()
	collect()
	inPanic()
	collect()
	loop()
	blocked()
	inMap()
	cleanups()
	handles()
	settings()
	n := watch(&node{name: "taken back"})
	runtime.SetFinalizer(n, nil)
	n = nil
	collect()
	fmt.Println(runtime.NumGoroutine())
	_ = os.Args
}
