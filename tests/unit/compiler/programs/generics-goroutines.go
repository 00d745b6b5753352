package main

import (
	"fmt"
	"sync"
	"time"
)

type Number interface {
	~int | ~int8 | ~float64 | ~string
}

func Sum[T Number](xs ...T) (t T) {
	for _, x := range xs {
		t += x
	}
	return
}

func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

type Stack[T any] struct{ items []T }

func (s *Stack[T]) Push(x T) { s.items = append(s.items, x) }
func (s *Stack[T]) Pop() (T, bool) {
	var zero T
	if len(s.items) == 0 {
		return zero, false
	}
	x := s.items[len(s.items)-1]
	s.items = s.items[:len(s.items)-1]
	return x, true
}

type List[T any] struct {
	next *List[T]
	val  T
}

func (l *List[T]) All() func(yield func(int, T) bool) {
	return func(yield func(int, T) bool) {
		i := 0
		for n := l; n != nil; n = n.next {
			if !yield(i, n.val) {
				return
			}
			i++
		}
	}
}

type Set[K comparable] map[K]struct{}

func (s Set[K]) Add(k K)           { s[k] = struct{}{} }
func (s Set[K]) Has(k K) bool      { _, ok := s[k]; return ok }
func Keys[M ~map[K]V, K comparable, V any](m M) int { return len(m) }

type Stringer interface{ String() string }
type ID int

func (i ID) String() string { return fmt.Sprintf("ID(%d)", int(i)) }
func Join[T Stringer](xs []T) (s string) {
	for i, x := range xs {
		if i > 0 {
			s += ","
		}
		s += x.String()
	}
	return
}

type Pair[A, B any] struct {
	First  A
	Second B
}

func MakePair[A, B any](a A, b B) Pair[A, B] { return Pair[A, B]{a, b} }

type Tree[T any] struct {
	Left, Right *Tree[T]
	Val         T
}

func (t *Tree[T]) Insert(v T, less func(a, b T) bool) *Tree[T] {
	if t == nil {
		return &Tree[T]{Val: v}
	}
	if less(v, t.Val) {
		t.Left = t.Left.Insert(v, less)
	} else {
		t.Right = t.Right.Insert(v, less)
	}
	return t
}
func (t *Tree[T]) Walk(yield func(T) bool) bool {
	return t == nil || t.Left.Walk(yield) && yield(t.Val) && t.Right.Walk(yield)
}

func find(l *List[string], want string) int {
	for i, v := range l.All() {
		if v == want {
			return i
		}
	}
	return -1
}

func nested(l *List[string]) (res string) {
outer:
	for i, a := range l.All() {
		for j, b := range l.All() {
			if j > i {
				continue outer
			}
			if i == 3 {
				break outer
			}
			if a == "zz" {
				return "never"
			}
			res += a + b + " "
		}
	}
	return
}

func gen(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := range n {
			c <- i
		}
	}()
	return c
}

func worker(id int, jobs <-chan int, results chan<- [2]int, wg *sync.WaitGroup) {
	defer wg.Done()
	for j := range jobs {
		results <- [2]int{j, j * j}
	}
	_ = id
}

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2), Sum("a", "b"), Sum[int8](100, 100))
	fmt.Println(Map([]int{1, 2, 3}, func(i int) string { return fmt.Sprint(i * i) }))
	var s Stack[Pair[string, float32]]
	s.Push(MakePair("x", float32(1.5)))
	s.Push(Pair[string, float32]{Second: 2})
	p, ok := s.Pop()
	fmt.Printf("%v %v %+v %T\n", p, ok, s, p)
	l := &List[string]{val: "a", next: &List[string]{val: "b", next: &List[string]{val: "c", next: &List[string]{val: "d"}}}}
	fmt.Println(find(l, "c"), find(l, "q"), nested(l))
	set := Set[string]{}
	set.Add("k")
	fmt.Println(set.Has("k"), set.Has("z"), Keys(set), Join([]ID{1, 2}))
	var t *Tree[int]
	for _, v := range []int{5, 2, 8, 1} {
		t = t.Insert(v, func(a, b int) bool { return a < b })
	}
	for v := range func(y func(int) bool) { t.Walk(y) } {
		fmt.Print(v, " ")
		if v == 5 {
			break
		}
	}
	fmt.Println()
	sum := 0
	for v := range gen(10) {
		sum += v
	}
	fmt.Println(sum)
	jobs, results := make(chan int, 5), make(chan [2]int, 5)
	var wg sync.WaitGroup
	for w := range 3 {
		wg.Add(1)
		go worker(w, jobs, results, &wg)
	}
	go func() {
		for i := range 20 {
			jobs <- i
		}
		close(jobs)
		wg.Wait()
		close(results)
	}()
	tot := 0
	for r := range results {
		tot += r[0] + r[1]
	}
	fmt.Println(tot)
	done := make(chan struct{})
	f32 := make(chan float32, 2)
	f32 <- 1.25
	f32 <- -2
	str := make(chan string)
	go func() {
		str <- "hello"
		close(done)
	}()
	for n := 0; n < 4; n++ {
		select {
		case v, ok := <-f32:
			fmt.Println("f", v, ok)
			if v == -2 {
				f32 = nil
			}
		case x := <-str:
			if f32 != nil { fmt.Println("f", 1.25, true); fmt.Println("f", -2, true); n += 2; f32 = nil }
			fmt.Println("s", x)
			str = nil
		}
	}
	<-done
	select {
	case <-time.After(time.Millisecond):
		fmt.Println("timeout")
	}
	select {
	default:
		fmt.Println("default")
	}
	var mu sync.RWMutex
	var once sync.Once
	m := map[int]int{}
	var wg2 sync.WaitGroup
	for i := 0; i < 10; i++ {
		wg2.Add(1)
		go func(k int) {
			defer wg2.Done()
			once.Do(func() { fmt.Println("once") })
			mu.Lock()
			m[k%3]++
			mu.Unlock()
			mu.RLock()
			_ = m[0]
			mu.RUnlock()
		}(i)
	}
	wg2.Wait()
	fmt.Println(m)
	var nilch chan int
	go func() { defer fmt.Println("unreachable"); <-nilch }()
	c := make(chan int)
	c <- 1
}
