package main

import (
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"
	"time"
)

type B struct {
	_ int
	x int8
	_ string
	y float64
}
type Op func(float64, float64) (float64, error)
type Celsius float64
type Temp interface{ ~float64 }

func conv[T, U Temp](t T) U { return U(t*9/5 + 32) }

type Shape interface {
	Area() float64
	Perimeter() float64
}
type Sq struct{ s float64 }
type Circle struct{ r float64 }

func (s Sq) Area() float64           { return s.s * s.s }
func (s Sq) Perimeter() float64      { return 4 * s.s }
func (c *Circle) Area() float64      { return 3 * c.r * c.r }
func (c *Circle) Perimeter() float64 { return 6 * c.r }

type rw struct {
	io.Reader
	io.Writer
}
type embedPtr struct{ *strings.Builder }

func nestedPanic() (s string) {
	defer func() { s += fmt.Sprint("outer:", recover()) }()
	defer func() {
		defer func() { s += fmt.Sprint("inner:", recover(), " ") }()
		panic("p2")
	}()
	panic("p1")
}
func repanic() (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("final %v", r)
		}
	}()
	defer func() {
		r := recover()
		panic(fmt.Sprint("re-", r))
	}()
	panic("orig")
}
func noRecover() {
	defer func() { func() { fmt.Println("helper recover:", recover()) }() }()
	defer func() { fmt.Println("direct:", recover()) }()
	panic("x")
}
func recoverHelper() any { return recover() }
func viaHelper() {
	defer fmt.Println("after helper")
	defer func() { recover() }()
	defer recoverHelper()
	panic("h")
}
func loopDefer() (out []int) {
	for i := 0; i < 3; i++ {
		defer func() { out = append(out, i) }()
	}
	return nil
}
func goexit() string {
	c := make(chan string, 3)
	go func() {
		defer func() { c <- fmt.Sprint("deferred ", recover()) }()
		runtime.Goexit()
		c <- "no"
	}()
	return <-c
}

type state int

const (
	idle state = iota + 1
	busy
	_
	done
)

var names = map[state]string{idle: "idle", busy: "busy", done: "done"}

func (s state) String() string { return names[s] }

func fact(n uint) (r uint64) {
	if r = 1; n > 1 {
		r = uint64(n) * fact(n-1)
	}
	return
}

func swapper(a, b *int) { *a, *b = *b, *a }

type LinkedList struct {
	head *lnode
	n    int
}
type lnode struct {
	v    any
	next *lnode
}

func (l *LinkedList) push(v any) *LinkedList {
	l.head = &lnode{v, l.head}
	l.n++
	return l
}
func (l LinkedList) each(f func(any) bool) {
	for p := l.head; p != nil && f(p.v); p = p.next {
	}
}

func main() {
	fmt.Println(B{x: 1, y: 2} == B{x: 1, y: 2}, B{x: 1} == B{x: 2})
	ops := map[string]Op{
		"add": func(a, b float64) (float64, error) { return a + b, nil },
		"div": func(a, b float64) (float64, error) {
			if b == 0 {
				return 0, errors.New("div by zero")
			}
			return a / b, nil
		},
	}
	for _, k := range []string{"add", "div", "nope"} {
		if f, ok := ops[k]; !ok {
			fmt.Println("missing", k)
		} else if v, err := f(6, 0); err != nil {
			fmt.Println("err", err)
		} else {
			fmt.Println(k, v)
		}
	}
	fmt.Println(conv[Celsius, float64](100), float32(conv[float64, Celsius](37)))
	var shapes []Shape
	shapes = append(shapes, Sq{2}, &Circle{1}, &Sq{3})
	total := 0.0
	for _, s := range shapes {
		total += s.Area() / s.Perimeter()
		if c, ok := s.(*Circle); ok {
			c.r *= 2
		}
	}
	fmt.Printf("%.4f %.1f\n", total, shapes[1].Area())
	fmt.Println(nestedPanic(), repanic(), loopDefer(), goexit())
	noRecover()
	viaHelper()
	fmt.Println(idle, busy, done, state(9), fmt.Sprintf("%d %v %s", busy, done, idle))
	fmt.Println(fact(20), fact(0))
	x, y := 1, 2
	swapper(&x, &y)
	pp := &x
	ppp := &pp
	**ppp += 10
	fmt.Println(x, y, *pp == x)
	var l LinkedList
	l.push(1).push("two").push(3.0).push(nil)
	l.each(func(v any) bool { fmt.Printf("%v ", v); return v != "two" })
	fmt.Println(l.n)
	var sb strings.Builder
	r := rw{strings.NewReader("data"), &sb}
	n, err := io.Copy(r, r)
	fmt.Println(n, err, sb.String())
	e := embedPtr{&sb}
	e.WriteString("!")
	fmt.Println(e.Len(), e.String())
	_, err = r.Read(make([]byte, 1))
	fmt.Println(err == io.EOF, errors.Is(err, io.EOF), err != nil)
	cc := make(chan chan int, 1)
	go func() { c := <-cc; c <- 42; close(c) }()
	c := make(chan int)
	cc <- c
	fmt.Println(<-c)
	v, ok := <-c
	fmt.Println(v, ok)
	results := make([]int, 5)
	var wg sync.WaitGroup
	wg.Add(len(results))
	for i := range results {
		go func() { defer wg.Done(); results[i] = i * i }()
	}
	wg.Wait()
	fmt.Println(results)
	tick := time.NewTicker(10 * time.Millisecond)
	cnt := 0
	deadline := time.After(55 * time.Millisecond)
loop:
	for {
		select {
		case <-tick.C:
			cnt++
		case <-deadline:
			tick.Stop()
			break loop
		}
	}
	fmt.Println(cnt >= 4)
	cond := sync.NewCond(&sync.Mutex{})
	ready := false
	go func() { cond.L.Lock(); ready = true; cond.L.Unlock(); cond.Broadcast() }()
	cond.L.Lock()
	for !ready {
		cond.Wait()
	}
	cond.L.Unlock()
	arr := [5]int{1, 2, 3, 4, 5}
	for i, v := range arr[1:4] {
		arr[i+2] *= v
	}
	fmt.Println(arr)
	for i := range arr {
		if i < 3 {
			arr[i], arr[4-i] = arr[4-i], arr[i]
		}
	}
	fmt.Println(arr)
	fm := [...]func(int) int{func(i int) int { return i + 1 }, func(i int) int { return i * i }}
	acc := 3
	for _, f := range fm {
		acc = f(acc)
	}
	fmt.Println(acc, fm[0](fm[1](2)))
	type pt struct{ x, y int }
	seen := map[pt]bool{}
	dirs := [4]pt{{0, 1}, {1, 0}, {0, -1}, {-1, 0}}
	p := pt{}
	for i := 0; i < 12; i++ {
		d := dirs[i%4]
		p = pt{p.x + d.x*i, p.y + d.y*i}
		seen[p] = true
	}
	fmt.Println(len(seen), p)
	var iface any = p
	if q, ok := iface.(pt); ok && q == p {
		fmt.Println("same", q.x)
	}
	func(xs ...int) { xs[0] = 99; fmt.Println(xs) }(results...)
	fmt.Println(results[0])
	str := "a,b;c"
	f := strings.FieldsFunc(str, func(r rune) bool { return r == ',' || r == ';' })
	fmt.Println(f, len(f), cap(f) >= 3)
	var np *LinkedList
	defer func() {
		r := recover()
		re, ok := r.(runtime.Error)
		fmt.Println(ok, re)
		panic(fmt.Errorf("wrapped: %w", re))
	}()
	np.n++
}
