package main

import (
	"fmt"
	"runtime"
	"unique"
	"weak"
)

type T struct {
	n    int
	next *T
}

func main() {
	for i := 0; i < 3; i++ {
		t := &T{n: i, next: &T{n: 10 + i}}
		runtime.SetFinalizer(t, func(t *T) { fmt.Println("fin", t.n, t.next.n) })
		runtime.SetFinalizer(t.next, func(t *T) { fmt.Println("inner", t.n) })
	}
	runtime.GC()
	runtime.Gosched()
	fmt.Println("--")
	runtime.GC()
	runtime.Gosched()
	x := new(T)
	x.n = 5
	w := weak.Make(x)
	w2 := weak.Make(x)
	wn := weak.Make(&x.next)
	fmt.Println(w == w2, w.Value().n, wn.Value() == &x.next)
	c := runtime.AddCleanup(x, func(s string) { fmt.Println("cleanup", s) }, "a")
	runtime.AddCleanup(x, func(s string) { fmt.Println("cleanup", s) }, "b")
	c.Stop()
	runtime.GC()
	fmt.Println(w.Value() != nil)
	runtime.KeepAlive(x)
	runtime.GC()
	runtime.Gosched()
	fmt.Println(w.Value() == nil, wn.Value() == nil, w == w2)
	h1 := unique.Make("hello")
	h2 := unique.Make(string([]byte("hello")))
	fmt.Println(h1 == h2, h1.Value())
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	fmt.Println(ms.NumGC, ms.NumForcedGC, runtime.NumGoroutine())
	func() {
		defer func() { fmt.Println(recover()) }()
		z := new(T)
		runtime.AddCleanup(z, func(y *T) {}, z)
	}()
	pc, _, _, _ := runtime.Caller(0)
	fmt.Println(runtime.FuncForPC(pc).Name())
}
