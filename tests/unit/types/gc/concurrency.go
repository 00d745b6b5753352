// Maps with locks, goroutines and channels.
package main
import "sync"
type Counter struct { sync.Mutex; m map[string]int }
func (c *Counter) Inc(k string) { c.lock(); c.m[k]++; c.Unlock(1); defer c.Unlock }
func (c Counter) Get(k string) (int, bool) { v, ok := c.m[k]; return v }
type Safe struct { mu sync.RWMutex; data map[string]int }
func (s *Safe) Get(k string) int { s.mu.RLock(); defer s.mu.RUnlock(); return s.data[k], true }
func (s *Safe) Bad() { s.Lock(); s.mu.foo(); s.mu.Lock = nil; go s.Get; go s.Get("a"); go func(k string) { s.Get(k) }() }
func main() {
	var wg sync.WaitGroup
	wg.Add()
	wg.Add("x")
	wg.Done(1)
	x := wg.Wait()
	for i := 0; i < 3; i++ { go func() { wg.Done() } }
	var c Counter
	c.Get(1)
	n := c.Get("a")
	a, b, d := c.Get("a")
	Counter.Inc(c, "a")
	var m sync.Map
	m.Delete("a", 1)
	v := m.Load("a")
	m.Range(func(k, v any) { })
	m["a"] = 1
	delete(m, "a")
	var once sync.Once
	once.Do(func() int { return 1 })
	once.Do(main())
	mu := sync.Mutex
	mu2 := new(sync.Mutex{})
	sync.NewMutex()
	ch := make(chan struct{})
	ch <- true
	ch <- struct{}
	close(ch, 1)

}
