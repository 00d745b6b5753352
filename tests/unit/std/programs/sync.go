package main

import (
	"fmt"
	"math"
	"runtime"
	"sort"
	"sync"
	"sync/atomic"
)

func show(m *sync.Map) {
	var s []string
	m.Range(func(k, v any) bool { s = append(s, fmt.Sprint(k, "=", v)); return true })
	sort.Strings(s)
	fmt.Println(s)
}

func main() {
	var m sync.Map
	for i := range 20 {
		m.Store(i, i*i)
	}
	show(&m)
	fmt.Println(m.Load(3))
	fmt.Println(m.Load("x"))
	fmt.Println(m.LoadOrStore(3, 1))
	fmt.Println(m.LoadOrStore("a", 1))
	fmt.Println(m.LoadAndDelete(3))
	fmt.Println(m.LoadAndDelete(3))
	fmt.Println(m.Swap(4, "four"))
	fmt.Println(m.Swap("new", 1))
	fmt.Println(m.CompareAndSwap(4, "four", 44), m.CompareAndSwap(4, "four", 44), m.CompareAndSwap("zz", nil, 1))
	fmt.Println(m.CompareAndDelete(4, 45), m.CompareAndDelete(4, 44), m.CompareAndDelete(4, 44))
	m.Store(4, nil)
	fmt.Println(m.Load(4))
	fmt.Println(m.CompareAndSwap(4, nil, 5))
	show(&m)
	m.Range(func(k, v any) bool { m.Delete(k); return true })
	show(&m)
	m.Store(1, 2)
	m.Store([2]int{1, 2}, "arr")
	m.Store(struct{ a string }{"x"}, "st")
	show(&m)
	m.Clear()
	show(&m)
	for i := range 1000 {
		m.Store(fmt.Sprint(i), i)
	}
	n := 0
	m.Range(func(k, v any) bool { n++; return n < 500 })
	fmt.Println(n)
	for i := range 1000 {
		if i%3 != 0 {
			m.Delete(fmt.Sprint(i))
		}
	}
	n = 0
	m.Range(func(k, v any) bool { n += v.(int); return true })
	fmt.Println(n)
	m.Store(math.NaN(), 1)
	m.Store(math.NaN(), 1)
	fmt.Println(m.Load(math.NaN()))
	var wg sync.WaitGroup
	var c atomic.Int64
	var mm sync.Map
	for g := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range 200 {
				if _, l := mm.LoadOrStore(i, g); !l {
					c.Add(1)
				}
				if i%50 == 0 {
					runtime.Gosched()
				}
			}
		}()
	}
	wg.Wait()
	fmt.Println(c.Load())
	func() { defer func() { fmt.Println(recover()) }(); m.Store([]int{1}, 1) }()
	func() { defer func() { fmt.Println(recover()) }(); m.Load(map[int]int{}) }()
	m.Store("k", []int{1})
	func() { defer func() { fmt.Println(recover()) }(); m.CompareAndSwap("k", []int{1}, 1) }()

	// pool
	p := sync.Pool{New: func() any { return "new" }}
	p.Put("a")
	p.Put("b")
	p.Put("c")
	p.Put(nil)
	fmt.Println(p.Get(), p.Get(), p.Get(), p.Get())
	p.Put("v1")
	p.Put("v2")
	runtime.GC()
	runtime.GC()
	runtime.GC()
	fmt.Println(p.Get())
	// once
	f := sync.OnceValue(func() int { fmt.Println("once"); return 7 })
	fmt.Println(f(), f())
	g := sync.OnceFunc(func() { panic("boom") })
	for range 2 {
		func() { defer func() { fmt.Println("rec", recover()) }(); g() }()
	}
	h := sync.OnceValues(func() (int, error) { return 1, fmt.Errorf("e") })
	fmt.Println(h())
	var o sync.Once
	func() { defer func() { recover() }(); o.Do(func() { panic(1) }) }()
	o.Do(func() { fmt.Println("not again") })
	func() { defer func() { fmt.Println(recover()) }(); var w sync.WaitGroup; w.Done() }()
	cnd := sync.NewCond(&sync.Mutex{})
	cnd.Signal()
	c2 := *cnd
	func() { defer func() { fmt.Println(recover()) }(); c2.Broadcast() }()
	var ab atomic.Bool
	fmt.Println(ab.Swap(true), ab.CompareAndSwap(true, false), ab.Load())
	var u atomic.Uint32
	u.Store(0xff)
	fmt.Println(u.And(0xf), u.Or(0x100), u.Load())
	var v atomic.Value
	func() { defer func() { fmt.Println(recover()) }(); v.Store(nil) }()
	v.Store(1)
	func() { defer func() { fmt.Println(recover()) }(); v.Store("s") }()
	func() { defer func() { fmt.Println(recover()) }(); v.CompareAndSwap("s", "t") }()
	fmt.Println(v.CompareAndSwap(1, 2), v.Load(), v.Swap(3))
	var rw sync.RWMutex
	fmt.Println(rw.TryRLock(), rw.TryLock(), rw.TryRLock())
	rw.RUnlock()
	rw.RUnlock()
	fmt.Println(rw.TryLock(), rw.TryRLock())
	var mu sync.Mutex
	fmt.Println(mu.TryLock(), mu.TryLock())
}
