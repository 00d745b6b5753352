package main

import "fmt"

type T struct {
	a, b int
	s    []int
	m    map[string]int
	p    *T
	arr  [3]struct{ x, y int8 }
	f    func(int) int
	i    interface{ Get() int }
	c    complex64
	e    [2]float32
}

func (t T) Get() int      { return t.a }
func (t *T) Set(v int) *T { t.a = v; return t }

var trace []string

func tr(s string, v int) int { trace = append(trace, s); return v }
func trp(s string, p *T) *T  { trace = append(trace, s); return p }
func trs(s string, p []int) []int {
	trace = append(trace, s)
	return p
}
func trm(s string, m map[int]int) map[int]int { trace = append(trace, s); return m }
func flush() {
	fmt.Println(trace)
	trace = nil
}
func two(a, b int) (int, int) { return b, a }

type Num interface{ ~int | ~int8 | ~uint16 | ~float32 | ~float64 }

func apply[T Num](x T, n int) (r []T) {
	y := x
	for i := 0; i < n; i++ {
		y = y*2 + 1
		y -= x / 2
		r = append(r, y, -y, T(i))
	}
	return
}

type Opt[T any] struct {
	v  T
	ok bool
}

func Some[T any](v T) Opt[T] { return Opt[T]{v, true} }
func (o Opt[T]) OrElse(d T) T {
	if o.ok {
		return o.v
	}
	return d
}
func (o *Opt[T]) Clear() { *o = Opt[T]{} }
func MapOpt[T, U any](o Opt[T], f func(T) U) (r Opt[U]) {
	if o.ok {
		r = Some(f(o.v))
	}
	return
}

type Eq[T any] interface{ Equal(T) bool }
type IntEq int

func (a IntEq) Equal(b IntEq) bool { return a == b }
func Index[T Eq[T]](xs []T, x T) int {
	for i := range xs {
		if xs[i].Equal(x) {
			return i
		}
	}
	return -1
}

type Graph[K comparable] struct{ adj map[K][]K }

func (g *Graph[K]) Edge(a, b K) {
	if g.adj == nil {
		g.adj = make(map[K][]K)
	}
	g.adj[a] = append(g.adj[a], b)
	g.adj[b] = append(g.adj[b], a)
}
func (g *Graph[K]) BFS(s K, visit func(K)) {
	seen := map[K]bool{s: true}
	q := []K{s}
	for len(q) > 0 {
		n := q[0]
		q = q[1:]
		visit(n)
		for _, m := range g.adj[n] {
			if !seen[m] {
				seen[m] = true
				q = append(q, m)
			}
		}
	}
}

type Cache[K comparable, V any] struct {
	data  map[K]*entry[K, V]
	order []*entry[K, V]
	cap   int
}
type entry[K comparable, V any] struct {
	k K
	v V
}

func (c *Cache[K, V]) Put(k K, v V) {
	if c.data == nil {
		c.data = map[K]*entry[K, V]{}
	}
	if e, ok := c.data[k]; ok {
		e.v = v
		return
	}
	if len(c.order) == c.cap {
		delete(c.data, c.order[0].k)
		c.order = c.order[1:]
	}
	e := &entry[K, V]{k, v}
	c.data[k] = e
	c.order = append(c.order, e)
}

func local[T any](x T) any {
	type box struct{ v T }
	f := func() any { return box{x} }
	return f()
}

func typeName[T any]() string { var z T; return fmt.Sprintf("%T", z) }
func isInt[T any](x T) bool {
	switch any(x).(type) {
	case int:
		return true
	}
	return false
}

func main() {
	arr := []int{1, 2, 3}
	m := map[int]int{}
	t := &T{m: map[string]int{}}
	arr[tr("i", 1)] = tr("v", 5)
	flush()
	arr[tr("i1", 0)], arr[tr("i2", 2)] = two(tr("a", 7), tr("b", 8))
	flush()
	trp("p", t).a = tr("v", 3)
	flush()
	trm("m", m)[tr("k", 1)] = tr("v", 2)
	flush()
	trm("m", m)[tr("k", 1)] += tr("v", 2)
	flush()
	fmt.Println(tr("x", 1)+arr[tr("y", 1)]*tr("z", 2), tr("w", 1) == 1 && tr("u", 0) == 1 || tr("q", 1) == 1)
	flush()
	_ = []int{tr("1", 1), arr[0], tr("2", 2)}
	_ = T{a: tr("a", 1), b: tr("b", 2), s: trs("s", nil)}
	_ = map[int]int{tr("k1", 1): tr("v1", 1), tr("k2", 2): tr("v2", 2)}
	flush()
	trs("s", arr)[tr("i", 0)]++
	x, y := trp("p", t).Set(tr("v", 9)).Set(tr("v2", 10)).Get(), t.a
	flush()
	fmt.Println(x, y, arr, m)
	defer func(a, b int) { flush(); fmt.Println(a, b) }(tr("d1", 1), tr("d2", 2))
	switch tr("tag", 2) {
	case tr("c1", 1), tr("c2", 2), tr("c3", 3):
	case tr("c4", 4):
	}
	flush()
	for i := tr("init", 0); i < tr("cond", 2); i += tr("post", 1) {
	}
	flush()
	t.arr[1].x = 127
	t.arr[1].x++
	t.arr[2] = struct{ x, y int8 }{3, 4}
	i := 2
	t.arr[i].y *= 100
	t.e[1] = 1.5
	t.e[i-1] /= 4
	t.c = complex(1, 2)
	t.c *= t.c
	t.f = func(n int) int { return n + t.b }
	t.b = 5
	t.i = t
	t.p = t
	t.p.p.p.a = 77
	u := *t
	u.arr[0].x = -1
	fmt.Println(t.arr, u.arr, t.e, t.c, t.f(1), t.i.Get(), u.i.Get(), u.p == t, u.c == t.c)
	pe := &u.e[i-1]
	*pe += 0.1
	pa := &u.arr
	pa[i].x--
	for k := range pa {
		pa[k].y++
	}
	fmt.Println(u.e, *pe, *pa, t.e[1])
	fmt.Println(apply(3, 2), apply(int8(50), 2), apply(uint16(40000), 2), apply(float32(0.1), 2))
	o := MapOpt(Some(4), func(i int) string { return fmt.Sprint(i, "!") })
	fmt.Println(o, o.OrElse("none"), MapOpt(Opt[int]{}, func(int) float64 { return 1 }).OrElse(2.5))
	o.Clear()
	fmt.Println(o.OrElse("none"), Index([]IntEq{1, 2, 3}, 3), Index([]IntEq{}, 1))
	var g Graph[string]
	g.Edge("a", "b")
	g.Edge("a", "c")
	g.Edge("c", "d")
	g.BFS("a", func(s string) { fmt.Print(s, " ") })
	var gp Graph[[2]int]
	gp.Edge([2]int{0, 0}, [2]int{0, 1})
	gp.BFS([2]int{0, 1}, func(p [2]int) { fmt.Print(p, " ") })
	fmt.Println()
	c := Cache[string, []int]{cap: 2}
	c.Put("x", []int{1})
	c.Put("y", nil)
	c.Put("x", []int{2})
	c.Put("z", []int{3})
	fmt.Println(len(c.data), c.data["x"] == nil, c.data["z"].v, c.order[0].k)
	fmt.Printf("%T %T %v\n", local(1), local("s"), local([]int{1}))
	fmt.Println(typeName[map[string]Opt[int8]](), typeName[*Graph[*T]](), typeName[func(T) error](), isInt(1), isInt("x"))
	fn := Some[float64]
	fmt.Println(fn(2.5).v, MapOpt[int, int] != nil)
}
