package main

import (
	"fmt"
	"math"
	"reflect"
	"runtime"
	"sync"
)

type N struct {
	V    int
	L, R *N
}
type Loop *Loop
type LM map[int]LM
type big struct {
	a [40]int
	s string
}

type T struct {
	m map[string][]int
	f func()
	c chan int
	i any
	p *T
}

func deep(a, b any) { fmt.Print(reflect.DeepEqual(a, b), " ") }

func main() {
	deep(1, 1)
	deep(1, int8(1))
	deep(nil, nil)
	deep(nil, 1)
	deep([]int(nil), []int{})
	deep([]int{1}, []int{1})
	deep(map[string][]int{"a": {1}}, map[string][]int{"a": {1}})
	deep(map[string]int(nil), map[string]int{})
	deep(math.NaN(), math.NaN())
	deep([]float64{math.NaN()}, []float64{math.NaN()})
	x := []float64{math.NaN()}
	deep(x, x)
	deep(func() {}, func() {})
	deep((func())(nil), (func())(nil))
	deep(error(nil), nil)
	deep([]any{1, nil, "a"}, []any{1, nil, "a"})
	deep([]any{1}, []any{int64(1)})
	a := &N{1, &N{2, nil, nil}, nil}
	b := &N{1, &N{2, nil, nil}, nil}
	deep(a, b)
	a.R = a
	b.R = b
	deep(a, b)
	b.L.V = 3
	deep(a, b)
	var l1, l2 Loop
	l1 = &l1
	l2 = &l2
	deep(&l1, &l2)
	m1 := LM{}
	m1[1] = m1
	m2 := LM{}
	m2[1] = m2
	deep(m1, m2)
	deep(T{}, T{})
	deep(T{m: map[string][]int{"x": nil}}, T{m: map[string][]int{"x": {}}})
	deep([2]any{1, "b"}, [2]any{1, "b"})
	deep(struct{ a, b int }{1, 2}, struct{ a, b int }{1, 2})
	deep([]byte("ab"), []byte("ab"))
	deep(map[any]int{1: 1, "a": 2}, map[any]int{"a": 2, 1: 1})
	fmt.Println()

	// GC stress: calls and made functions whose arguments live only in the machinery
	add := func(a *big, b string, c []int, d big) (*big, string, []int, big) {
		for i := 0; i < 20; i++ {
			_ = make([]byte, 1000)
		}
		runtime.GC()
		n := &big{s: a.s + b}
		return n, b + "!", append(c, len(c)), d
	}
	mk := reflect.MakeFunc(reflect.TypeOf(add), func(in []reflect.Value) []reflect.Value {
		runtime.GC()
		return reflect.ValueOf(add).Call(in)
	}).Interface().(func(*big, string, []int, big) (*big, string, []int, big))
	var wg sync.WaitGroup
	var mu sync.Mutex
	total := 0
	for g := 0; g < 5; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 20; i++ {
				d := big{s: fmt.Sprint("d", i)}
				d.a[39] = i
				p, s, c, e := mk(&big{s: fmt.Sprint("g", g)}, fmt.Sprint("i", i), []int{g, i}, d)
				if p.s != fmt.Sprint("g", g, "i", i) && p.s != fmt.Sprintf("g%di%d", g, i) || s != fmt.Sprintf("i%d!", i) || len(c) != 3 || e.s != fmt.Sprint("d", i) || e.a[39] != i {
					fmt.Println("BAD", p.s, s, c, e.s)
				}
				out := reflect.ValueOf(mk).Call([]reflect.Value{reflect.ValueOf(p), reflect.ValueOf(s), reflect.ValueOf(c), reflect.ValueOf(e)})
				mu.Lock()
				total += out[2].Len()
				mu.Unlock()
				rec := reflect.MakeMap(reflect.MapOf(reflect.ArrayOf(i+1, reflect.TypeOf("")), reflect.PointerTo(reflect.SliceOf(reflect.ArrayOf(i+1, reflect.TypeOf(""))))))
				for k := 0; k < 20; k++ {
					key := reflect.New(rec.Type().Key()).Elem()
					key.Index(i).SetString(fmt.Sprint("key", k))
					val := reflect.New(rec.Type().Elem().Elem())
					val.Elem().Set(reflect.Append(val.Elem(), key, key))
					rec.SetMapIndex(key, val)
				}
				runtime.GC()
				for it := rec.MapRange(); it.Next(); {
					if it.Key().Index(i).String() != it.Value().Elem().Index(1).Index(i).String() {
						fmt.Println("BAD map")
					}
				}
			}
		}()
	}
	wg.Wait()
	fmt.Println(total)
	// deep recursion through reflect
	var f func(n int) int
	f = func(n int) int {
		if n == 0 {
			return 0
		}
		return 1 + int(reflect.ValueOf(f).Call([]reflect.Value{reflect.ValueOf(n - 1)})[0].Int())
	}
	fmt.Println(f(3000))
	// goroutine, defer with reflect calls
	defer reflect.ValueOf(fmt.Println).Call([]reflect.Value{reflect.ValueOf("deferred")})
	done := make(chan int)
	go reflect.ValueOf(func(c chan int) { c <- 1 }).Call([]reflect.Value{reflect.ValueOf(done)})
	fmt.Println(<-done)
	g := reflect.MakeFunc(reflect.TypeOf(func() {}), func([]reflect.Value) []reflect.Value { fmt.Println("made ran"); done <- 2; return nil }).Interface().(func())
	go g()
	fmt.Println(<-done)
}
