package main

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

type P struct{ x, y int }
type S struct{ a [10]int }
type I interface{ M() int }

func (p P) M() int  { return p.x }
func (p *S) N() int { return p.a[0] }

//go:noinline
func newP(i int) *P   { return &P{i, i} }
func newInl(i int) *P { return &P{i, i} }
func newVar(i int) *P { var p P; p.x = i; return &p }

//go:noinline
func useP(p *P) int { return p.x }

//go:noinline
func variadic(xs ...int) int { return len(xs) }

//go:noinline
func leakVar(xs ...int) { sinkS = xs }

//go:noinline
func iface(i I) int { return i.M() }

//go:noinline
func anyArg(a any) {}

//go:noinline
func call(f func() int) int { return f() }

var (
	sinkP   *P
	sinkS   []int
	sinkA   any
	sinkF   func() int
	sinkStr string
	sinkM   map[int]int
	n       = 1000
)

func main() {
	i := 5
	show := func(name string, f func()) { fmt.Println(name, testing.AllocsPerRun(100, f)) }
	show("newP", func() { useP(newP(i)) })
	show("newInl", func() { useP(newInl(i)) })
	show("newVar", func() { useP(newVar(i)) })
	show("sinkInl", func() { sinkP = newInl(i) })
	show("local", func() { p := P{i, 1}; useP(&p) })
	show("escape", func() { p := P{i, 1}; sinkP = &p })
	show("new", func() { p := new(P); useP(p) })
	show("variadic", func() { variadic(1, 2, i) })
	show("leakVar", func() { leakVar(1, 2, i) })
	show("iface", func() { iface(P{n, 2}) })
	show("anyInt", func() { anyArg(n) })
	show("sinkInt", func() { sinkA = n })
	show("sinkSmall", func() { sinkA = 7 + i })
	show("sinkStr", func() { sinkA = sinkStr })
	show("makeConst", func() { s := make([]int, 10); s[0] = i; variadic(s...) })
	show("makeVar", func() { s := make([]int, n); s[0] = i })
	show("makeSink", func() { sinkS = make([]int, 10) })
	show("slicelit", func() { s := []int{1, 2, i}; variadic(s...) })
	show("closure", func() { x := i; call(func() int { return x + n }) })
	show("closureRef", func() { x := i; call(func() int { x++; return x }) })
	show("closureSink", func() { x := i; sinkF = func() int { x++; return x } })
	show("map", func() { m := map[int]int{}; m[1] = i; n += len(m) - 1 })
	show("mapSink", func() { sinkM = map[int]int{} })
	show("mapSink1", func() { sinkM = map[int]int{1: 2} })
	show("map20", func() {
		m := map[int]int{}
		for k := 0; k < 20; k++ {
			m[k] = k
		}
	})
	show("mapHint", func() { m := make(map[int]int, 100); m[1] = i })
	show("concatLong", func() { s := strings.Repeat("x", 40); t := s + s; _ = len(t) })
	show("append", func() { var s []int; s = append(s, i); sinkS = s })
	show("append10", func() {
		var s []int
		for k := 0; k < 10; k++ {
			s = append(s, k)
		}
		sinkS = s
	})
	show("bytes", func() { b := []byte("hello"); b[0] = 'x' })
	show("bytes2str", func() { b := []byte("hello"); s := string(b); _ = len(s) })
	show("defer", func() { defer func() { i++ }(); i-- })
	show("method", func() { var s S; f := s.N; f() })
	show("chan", func() { c := make(chan int, 1); c <- 1 })
	show("struct{}", func() { x := &struct{}{}; sinkA = x })
	show("builder", func() { var b strings.Builder; b.WriteString("hello world"); sinkStr = b.String() })
	show("rangefunc", func() {
		for v := range seq {
			n += v
			n -= v
		}
	})
	show("generic", func() { p := ptr(i); *p++ })
	show("genericSink", func() { sinkA = ptr(n) })
	var a, b runtime.MemStats
	runtime.ReadMemStats(&a)
	for k := 0; k < 100; k++ {
		sinkA = new(int8)
	}
	runtime.ReadMemStats(&b)
	runtime.ReadMemStats(&a)
	for k := 0; k < 100; k++ {
		sinkP = newP(k)
	}
	runtime.ReadMemStats(&b)
	fmt.Println("hundred", b.Mallocs-a.Mallocs, b.TotalAlloc-a.TotalAlloc)
}

func ptr[T any](v T) *T { return &v }
func seq(yield func(int) bool) {
	for k := 0; k < 3; k++ {
		if !yield(k) {
			return
		}
	}
}
