package main

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"
)

type Setter[T any] interface {
	*T
	Set(string)
}
type Conf struct{ v string }

func (c *Conf) Set(s string) { c.v = s }
func FromStrings[T any, PT Setter[T]](ss []string) []T {
	r := make([]T, len(ss))
	for i, s := range ss {
		p := PT(&r[i])
		p.Set(s)
	}
	return r
}

type Base[T any] struct{ val T }

func (b Base[T]) Get() T   { return b.val }
func (b *Base[T]) Put(v T) { b.val = v }

type Derived struct {
	Base[string]
	*Base2[int]
}
type Base2[T any] struct{ other T }

func (b *Base2[T]) Other() T { return b.other }

type Getter[T any] interface{ Get() T }

func Fetch[T any, G Getter[T]](g G) T { return g.Get() }
func Equal[T comparable](a, b T) bool { return a == b }
func Zero[T any]() T                  { return *new(T) }
func Kind[T any](x T) string {
	switch v := any(x).(type) {
	case int, int8:
		return fmt.Sprintf("int-ish %v", v)
	case []T:
		return "slice of T"
	case fmt.Stringer:
		return "stringer " + v.String()
	case nil:
		return "nil"
	}
	return fmt.Sprintf("other %T", x)
}

type Int interface{ ~int | ~int64 | ~uint8 }

func Range[T interface{ ~int }](n T) (r []T) {
	for i := range n {
		r = append(r, i)
	}
	return
}
func Bits[T Int](x T) (n int) {
	for ; x != 0; x >>= 1 {
		n += int(x & 1)
	}
	return
}
func Cast[A, B Int](a A) B { return B(a) }
func Reduce[T, A any](s iter.Seq[T], init A, f func(A, T) A) A {
	for v := range s {
		init = f(init, v)
	}
	return init
}
func Filter[T any](s iter.Seq[T], ok func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for v := range s {
			if ok(v) && !yield(v) {
				return
			}
		}
	}
}
func Count() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	}
}
func Take[T any](s iter.Seq[T], n int) iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for v := range s {
			if i >= n {
				return
			}
			if !yield(i, v) {
				return
			}
			i++
		}
	}
}

type Matrix[T ~float32 | ~float64] [2][2]T

func (m Matrix[T]) Mul(o Matrix[T]) (r Matrix[T]) {
	for i := range 2 {
		for j := range 2 {
			for k := range 2 {
				r[i][j] += m[i][k] * o[k][j]
			}
		}
	}
	return
}

type Big [100000]byte
type BigS struct {
	a [70000]byte
	b int
}

func (b Big) sum() (n int) {
	for _, x := range b {
		n += int(x)
	}
	return
}
func mkBig(v byte) (b Big) { b[99999] = v; b[0] = 1; return }
func chanOf[T any](xs ...T) <-chan T {
	c := make(chan T, len(xs))
	for _, x := range xs {
		c <- x
	}
	close(c)
	return c
}
func drain[T any](c <-chan T) (out []T) {
	for x := range c {
		out = append(out, x)
	}
	return
}

type Tree[K interface{ ~int | ~string }, V any] struct {
	root *tnode[K, V]
	size int
}
type tnode[K interface{ ~int | ~string }, V any] struct {
	l, r *tnode[K, V]
	k    K
	v    V
}

func (t *Tree[K, V]) Put(k K, v V) {
	p := &t.root
	for *p != nil {
		switch n := *p; {
		case k < n.k:
			p = &n.l
		case k > n.k:
			p = &n.r
		default:
			n.v = v
			return
		}
	}
	*p = &tnode[K, V]{k: k, v: v}
	t.size++
}
func (t *Tree[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) { t.root.walk(yield) }
}
func (n *tnode[K, V]) walk(yield func(K, V) bool) bool {
	return n == nil || n.l.walk(yield) && yield(n.k, n.v) && n.r.walk(yield)
}

type Vec[T any] = []T
type Number interface{ int | float64 }

func SumMap[K comparable, V Number](m map[K]V) (s V) {
	for _, v := range m {
		s += v
	}
	return
}

func main() {
	fmt.Println(FromStrings[Conf]([]string{"a", "b"}))
	d := Derived{Base[string]{"x"}, &Base2[int]{7}}
	d.Put("y")
	put := d.Put
	put("z")
	get := Base[string].Get
	fmt.Println(d.Get(), d.Other(), get(d.Base), Fetch[string](d), Fetch[string, Getter[string]](d.Base))
	fmt.Println(Equal(1, 1), Equal("a", "b"), Equal[any](1, 1.0), Equal(struct{ a, b int }{1, 2}, struct{ a, b int }{1, 2}), Equal([2]string{"a"}, [2]string{"a"}))
	fmt.Println(Zero[int](), Zero[*int]() == nil, Zero[string]() == "", Zero[[2]float32](), Zero[error]() == nil)
	fmt.Println(Kind(1), Kind("s"), Kind([]int{}), Kind[error](nil), Kind(int8(3)), Kind(2.5))
	fmt.Println(Range(3), Range(2), Range(1), Bits(255), Bits(uint8(7)), Cast[int, uint8](300), Cast[int64, int](-5))
	evens := Filter(Count(), func(i int) bool { return i%2 == 0 })
	for i, v := range Take(evens, 4) {
		fmt.Print(i, "=", v, " ")
	}
	fmt.Println(Reduce(slices.Values([]int{1, 2, 3}), "", func(s string, i int) string { return s + fmt.Sprint(i) }))
	m := Matrix[float32]{{1, 2}, {3, 4}}
	fmt.Println(m.Mul(m), Matrix[float64]{{0.5}}.Mul(Matrix[float64]{{2, 1}}))
	b := mkBig(9)
	c := b
	c[5] = 100
	pb := &c
	pb[6]++
	arr := [2]Big{b, c}
	fmt.Println(b.sum(), c.sum(), arr[1].sum(), b == c, arr[0] == b, len(b))
	var s BigS
	s.b = 5
	s.a[69999] = 1
	t := s
	t.b++
	ps := &t
	ps.b *= 10
	bs := map[int]BigS{1: t}
	fmt.Println(s.b, t.b, s == t, bs[1].b, bs[1].a[69999], bs[2].b)
	var ib any = t
	fmt.Println(ib.(BigS).b, ib == any(t))
	fmt.Println(drain(chanOf(1.5, 2)), drain(chanOf("a", "b")), len(drain(chanOf[struct{}]())))
	var tr Tree[string, []int]
	for i, w := range strings.Fields("the cat sat on the mat") {
		tr.Put(w, []int{i})
	}
	for k, v := range tr.All() {
		if k == "sat" {
			continue
		}
		fmt.Print(k, v, " ")
	}
	fmt.Println(tr.size)
	keys := slices.Sorted(maps.Keys(map[string]int{"b": 1, "a": 2, "c": 3}))
	fmt.Println(keys, slices.Max(keys), slices.Index(keys, "b"), slices.Contains(keys, "z"))
	xs := Vec[int]{3, 1, 2}
	slices.SortFunc(xs, func(a, b int) int { return b - a })
	sort.Ints(xs[1:])
	fmt.Println(xs, SumMap(map[string]float64{"a": 1.5, "b": 2}), SumMap(map[int]int{1: 1, 2: 2}))
}
