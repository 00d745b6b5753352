package main

import (
	"bufio"
	"bytes"
	"container/heap"
	"container/list"
	"container/ring"
	"context"
	"errors"
	"fmt"
	"log"
	"maps"
	"math/rand"
	r2 "math/rand/v2"
	"os"
	"slices"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type H []int

func (h H) Len() int           { return len(h) }
func (h H) Less(i, j int) bool { return h[i] < h[j] }
func (h H) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *H) Push(x any)        { *h = append(*h, x.(int)) }
func (h *H) Pop() any          { o := *h; n := len(o); x := o[n-1]; *h = o[:n-1]; return x }
func main() {
	r := rand.New(rand.NewSource(42))
	for i := 0; i < 5; i++ {
		fmt.Println(r.Intn(100), r.Int63(), r.Float64(), r.Perm(5), r.Uint32(), r.Int31n(10), r.Float32(), r.Uint64())
	}
	s := []int{1, 2, 3, 4, 5, 6, 7}
	r.Shuffle(7, func(i, j int) { s[i], s[j] = s[j], s[i] })
	fmt.Println(s)
	b := make([]byte, 10)
	r.Read(b)
	fmt.Println(b)
	p := r2.New(r2.NewPCG(1, 2))
	for i := 0; i < 5; i++ {
		fmt.Println(p.IntN(100), p.Uint64(), p.Float64(), p.Perm(5), p.Uint32(), p.Int32N(10), p.Float32(), p.Int64N(1<<40), p.UintN(7))
	}
	fmt.Println(rand.Intn(10) < 10, r2.N(10) < 10)
	var buf bytes.Buffer
	buf.WriteString("hello ")
	fmt.Fprintf(&buf, "%d", 5)
	buf.WriteByte('!')
	c, _ := buf.ReadByte()
	fmt.Println(string(c), buf.String(), buf.Len())
	l, e := buf.ReadString(' ')
	fmt.Printf("%q %v\n", l, e)
	l, e = buf.ReadString('x')
	fmt.Printf("%q %v\n", l, e)
	sc := bufio.NewScanner(strings.NewReader("one two\nthree\r\n\nfour"))
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println(sc.Err())
	sc = bufio.NewScanner(strings.NewReader(" one two\nthree  é"))
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		fmt.Printf("%q ", sc.Text())
	}
	fmt.Println()
	w := bufio.NewWriter(os.Stdout)
	fmt.Fprintln(w, "buffered")
	w.Flush()
	h := &H{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 3)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()
	li := list.New()
	li.PushBack(1)
	li.PushFront(0)
	li.PushBack(2)
	for e := li.Front(); e != nil; e = e.Next() {
		fmt.Print(e.Value, " ")
	}
	fmt.Println(li.Len())
	ri := ring.New(3)
	for i := 0; i < 3; i++ {
		ri.Value = i
		ri = ri.Next()
	}
	ri.Do(func(x any) { fmt.Print(x, " ") })
	fmt.Println()
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	select {
	case <-ctx.Done():
		fmt.Println(ctx.Err(), errors.Is(ctx.Err(), context.DeadlineExceeded))
	case <-time.After(time.Second):
		fmt.Println("late")
	}
	ctx2, cancel2 := context.WithCancelCause(context.WithValue(context.Background(), "k", "v"))
	fmt.Println(ctx2, ctx2.Value("k"))
	cancel2(errors.New("why"))
	fmt.Println(ctx2.Err(), context.Cause(ctx2))
	log.SetFlags(0)
	log.SetPrefix("p: ")
	log.SetOutput(os.Stdout)
	log.Println("logged", 1)
	log.SetFlags(log.Lshortfile)
	log.Print("x")
	people := []struct {
		N string
		A int
	}{{"A", 3}, {"B", 1}, {"C", 2}}
	sort.Slice(people, func(i, j int) bool { return people[i].A < people[j].A })
	fmt.Println(people)
	var once sync.Once
	for i := 0; i < 3; i++ {
		once.Do(func() { fmt.Println("once") })
	}
	var cnt atomic.Int64
	var wg sync.WaitGroup
	for i := 0; i < 50; i++ {
		wg.Add(1)
		go func() { defer wg.Done(); cnt.Add(2) }()
	}
	wg.Wait()
	fmt.Println(cnt.Load())
	wg.Go(func() { fmt.Println("wg.Go") })
	wg.Wait()
	var m sync.Map
	m.Store("a", 1)
	m.Store("b", 2)
	v, ok := m.Load("a")
	fmt.Println(v, ok)
	m.Delete("a")
	m.Range(func(k, v any) bool { fmt.Println(k, v); return true })
	_, ok = m.LoadOrStore("b", 3)
	fmt.Println(ok)
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	ready := false
	go func() { mu.Lock(); ready = true; cond.Broadcast(); mu.Unlock() }()
	mu.Lock()
	for !ready {
		cond.Wait()
	}
	mu.Unlock()
	fmt.Println("cond")
	ks := slices.Sorted(maps.Keys(map[string]int{"z": 1, "y": 2}))
	fmt.Println(ks, slices.Max(ks), slices.Contains(ks, "q"), slices.Index(ks, "z"))
	pl := sync.Pool{New: func() any { return "new" }}
	fmt.Println(pl.Get())
	pl.Put("x")
	fmt.Println(pl.Get())
	f := sync.OnceValue(func() int { fmt.Println("calc"); return 7 })
	fmt.Println(f(), f())
	var av atomic.Value
	av.Store([]int{1})
	fmt.Println(av.Load())
	var ap atomic.Pointer[int]
	x := 5
	ap.Store(&x)
	fmt.Println(*ap.Load())
	t0 := time.Now()
	time.Sleep(1500 * time.Millisecond)
	fmt.Println(time.Since(t0).Round(100 * time.Millisecond))
	tk := time.NewTicker(10 * time.Millisecond)
	n := 0
	for range tk.C {
		n++
		if n == 3 {
			tk.Stop()
			break
		}
	}
	fmt.Println("ticks", n)
	for i, s := range strings.Fields(" a b  c ") {
		fmt.Print(i, s, ";")
	}
	fmt.Println(strings.Repeat("ab", 3), strings.ToUpper("straße é"), strings.Title("hello world"))
	fmt.Println(time.Date(2024, 2, 30, 1, 2, 3, 4, time.UTC).Format(time.RFC1123), time.Duration(3723)*time.Second)
	runtimeErr()
}
func runtimeErr() {
	defer func() { fmt.Println("recovered:", recover()) }()
	var a []int
	_ = a[len(os.Args)+5]
}
