// Generic functions and types.
package main
import "fmt"
type Number interface { ~int | ~float64 }
func Sum[T Number](xs []T) T { var s T; for _, x := range xs { s += x }; return s }
func Map[T, U any](xs []T, f func(T) U) []U { return nil }
func Zero[T any]() T { var z T; return z }
func Eq[T comparable](a, b T) bool { return a == b }
func Bad[T any](a, b T) bool { return a == b }
func Bad2[T any](a, b T) T { return a + b }
func Bad3[T any](a T) { a.Foo(); a.x = 1; _ = a[0]; for range a {}; a() }
type Stack[T any] struct { items []T }
func (s *Stack[T]) Push(x T) { s.items = append(s.items, x) }
func (s *Stack[T]) Bad(x T) { s.items = append(s.items, 1) }
func (s *Stack) NoParam() {}
type Pair[K comparable, V any] struct { k K; v V }
type MyInt int
func g() {
	_ = Sum([]int{1})
	_ = Sum([]string{"a"})
	_ = Sum([]MyInt{1})
	_ = Sum(1)
	_ = Sum[int]([]float64{})
	_ = Sum[string]([]string{})
	_ = Sum[int, int](nil)
	_ = Sum
	_ = Sum[int]
	_ = Sum(nil)
	_ = Zero()
	_ = Zero[int]()
	_ = Zero[int, string]()
	var x int = Zero[string]()
	_ = Map([]int{1}, func(i int) string { return "" })
	_ = Map([]int{1}, func(s string) string { return "" })
	_ = Map([]int{1}, 1)
	_ = Map[int]([]int{1}, func(i int) string { return "" })
	_ = Eq(1, 2)
	_ = Eq(1, "x")
	_ = Eq([]int{}, []int{})
	_ = Eq(1, 2.5)
	_ = Eq(func() {}, nil)
	var s Stack
	var s2 Stack[int]
	s2.Push("x")
	s2.Push(1)
	var s3 Stack[int, string]
	_ = Stack[int]{items: []string{}}
	_ = Stack{}
	_ = Pair[string, int]{"a", 1}
	_ = Pair[[]int, int]{}
	_ = Pair[string]{}
	var p Pair[string, int] = Pair[string, string]{}
	var f func(int) int = Zero
	var h func([]int) int = Sum
	var n Number
	_ = Sum[undefined](nil)
	_, _, _, _, _, _, _ = x, s, s3, p, f, h, n
	fmt.Println(Sum[int]([]int{1}), Sum)
	s2.Foo()
	_ = MyInt[int](1)
	_ = g[int]
}
func Conv[T, U Number](x T) U { return U(x) }
func Conv2[T any](x T) int { return int(x) }
func Assign[T any](x T) { var i int = x; x = 1; x = nil; _ = i; var y any = x; _ = y.(T); _ = x.(int); switch x.(type) {} }
type Bad4[T Number2] struct{}
type Rec[T any] struct { r Rec[T] }
func Dup[T, T any]() {}
func Unused[T any](x int) {}
func main() { Unused(1); Unused[int](1); type L[T any] struct{}; func() { }() }

