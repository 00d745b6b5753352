package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

type point struct{ X, Y int }

func (p point) String() string { return fmt.Sprintf("(%d,%d)", p.X, p.Y) }

func main() {
	var wg sync.WaitGroup
	var mu sync.Mutex
	var rw sync.RWMutex
	var once sync.Once
	var lines []string
	var onces, reads, sum atomic.Int64
	var m sync.Map
	shared := map[string]int{}
	cond := sync.NewCond(&mu)
	pool := sync.Pool{New: func() any { return new([]byte) }}
	total := 0
	for g := 0; g < 8; g++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := 0; i < 10; i++ {
				line := fmt.Sprintf("g%d i%d %v %5.2f %q %v", g, i, point{g, i}, float64(i)/3, "x", map[string]int{"b": i, "a": g})
				err := fmt.Errorf("%d: %w", g, os.ErrNotExist)
				if !errors.Is(err, os.ErrNotExist) {
					panic("lost error")
				}
				mu.Lock()
				lines = append(lines, line)
				total++
				cond.Signal()
				mu.Unlock()
				rw.Lock()
				shared[fmt.Sprint(g)]++
				rw.Unlock()
				rw.RLock()
				reads.Add(int64(shared[fmt.Sprint(g)]))
				rw.RUnlock()
				once.Do(func() { onces.Add(1) })
				m.Store(i, g)
				m.LoadOrStore(fmt.Sprint(g, i), i)
				b := pool.Get().(*[]byte)
				*b = append((*b)[:0], line...)
				pool.Put(b)
				sum.Add(int64(i))
				fmt.Fprintln(os.Stderr, "line", g, i)
				if i == 5 {
					time.Sleep(time.Millisecond)
				}
			}
		}()
	}
	mu.Lock()
	for total < 80 {
		cond.Wait()
	}
	mu.Unlock()
	wg.Wait()
	sort.Strings(lines)
	n := 0
	m.Range(func(k, v any) bool { n++; return true })
	fmt.Println(strings.Join(lines, "\n"))
	fmt.Println(total, onces.Load(), reads.Load(), sum.Load(), n, shared)
}
