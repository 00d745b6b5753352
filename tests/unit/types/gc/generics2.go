// Inference, constraints, packages slices and maps.
package main
import "cmp"
import "slices"
import "maps"
import "sort"
type Num interface { int | float64 }
type List[T any] struct { head *node[T]; n int }
type node[T any] struct { v T; next *node[T] }
func (l *List[T]) Push(v T) { l.head = &node[T]{v, l.head}; l.head = &node{v, l.head}; l.n++ }
func (l *List[T]) Each(f func(T)) { for n := l.head; n != nil; n = n.next { f(n.v); f(n) } }
func (l List[T]) Len() int { return l.n }
func (l List[U]) Map(f func(U) U) List[U] { return l }
func (l List[int]) Weird() int { return 1 }
func Max[T cmp.Ordered](a, b T) T { if a > b { return a }; return b }
func Keys[M ~map[K]V, K comparable, V any](m M) []K { var r []K; for k := range m { r = append(r, k) }; return r }
func Filter[T any](s []T, f func(T) bool) []T { var r []T; for _, x := range s { if f(x) { r = append(r, x) } }; return r }
func Reduce[T, A any](s []T, init A, f func(A, T) A) A { return init }
func Ptr[T any](x T) *T { return &x }
func Must[T any](x T, err error) T { return x }
func Cmp[T any](a, b T) bool { return a < b }
func Add[T Num](a, b T) T { return a + b + 1.5 }
func Idx[T []int | map[int]int](x T) int { return x[0] }
func Idx2[T []int | map[string]int](x T) int { return x[0] }
func Str[T ~string | ~[]byte](x T) string { return string(x) + x }
func Ch[T chan int | chan string](c T) { c <- 1; <-c }
func Call[F func() | func(int)](f F) { f() }
func Rng[T []int | string](x T) { for i, v := range x { _ = i; _ = v } }
func New[T any]() T { return T{} }
func New2[T any]() T { return nil }
func New3[T any]() *T { return new(T) }
func New4[T any]() T { return 0 }
func Fld[T struct{ x int }](t T) int { return t.x }
type Tree[K cmp.Ordered, V any] struct { l, r *Tree[K, V]; k K; v V }
func (t *Tree[K, V]) Get(k K) (V, bool) { if t == nil { return nil, false }; return t.v, true }
type Opt[T any] func(*T)
type Bad[T int] struct { x T }
func main() {
	l := List[int]{}
	l.Push("x")
	l.Each(func(s string) {})
	var l2 List[string] = l
	l3 := &List{}
	l4 := new(List)
	_ = Max(1, "x")
	_ = Max(1, 2.5)
	_ = Max([]int{}, []int{})
	_ = Max[string](1, 2)
	_ = Max(1)
	_ = Max
	_ = Keys([]int{1})
	_ = Keys(map[string]int{})
	_ = Keys[map[string]int, int](nil)
	_ = Filter([]int{1}, func(s string) bool { return true })
	_ = Filter([]int{1}, func(i int) { })
	_ = Filter(1, func(i int) bool { return true })
	_ = Reduce([]int{1}, "", func(a string, x int) string { return a })
	_ = Reduce([]int{1}, "", func(a int, x int) string { return a })
	_ = Ptr(nil)
	_ = Ptr[int]("x")
	_ = Must(1, 2)
	_ = Must(1)
	_ = Cmp(1, 2)
	_ = New()
	_ = New[int]()
	var b Bad[string]
	var b2 Bad[int, int]
	var o Opt[int] = func(x int) {}
	slices.Sort([]struct{}{})
	slices.Contains([]int{1}, "x")
	slices.Index([]int{1})
	slices.SortFunc([]int{1}, func(a, b int) bool { return a < b })
	maps.Keys([]int{})
	maps.Keys(map[string]int{}) 
	for k := range maps.Keys(map[string]int{}) { k = 1 }
	for k, v := range maps.Keys(map[string]int{}) { _, _ = k, v }
	maps.Delete(map[string]int{}, "a")
	maps.DeleteFunc(map[string]int{}, func(k string) bool { return true })
	maps.DeleteFunc(map[string]int{}, func(k string, v string) bool { return true })
	sort.Slice([]int{}, func(i, j int) int { return 0 })
	sort.Ints([]string{})
	sort.Sort([]int{})
	_, _, _, _, _, _ = l2, l3, l4, b, b2, o
	type local[T any] struct{}
	var x any = List[int]{}
	_ = x.(List)
	_ = x.(List[int])
	switch x.(type) { case List[int]: case List[string]: case List: }
	var t Tree[[]int, int]
	var t2 Tree[string, func()]
	t2.Get(1)
	v := t2.Get("a")
	_ = []List[int]{{}, {1}}
	_ = List[int]{head: 1}
	Max[int, int](1, 2)
	Max[int](1, 2)
	var f func(int, int) int = Max
	var f2 func(int, string) int = Max
	f = Max[string]
	f3 := Max[int]
	f3("x", 1)
	_, _, _ = f2, t, v
}
