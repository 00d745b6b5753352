package main

import "fmt"

func counter() func() []int {
	var hist []int
	return func() []int {
		hist = append(hist, len(hist))
		return hist
	}
}

func subsets(nums []int) [][]int {
	var res [][]int
	var cur []int
	var dfs func(i int)
	dfs = func(i int) {
		if i == len(nums) {
			res = append(res, append([]int(nil), cur...))
			return
		}
		cur = append(cur, nums[i])
		dfs(i + 1)
		cur = cur[:len(cur)-1]
		dfs(i + 1)
	}
	dfs(0)
	fmt.Println(len(res), cap(res), cap(cur))
	return res
}

func add(s []int, v int) []int { return append(s, v) }
func addAll(s []int, vs ...int) []int {
	for _, v := range vs {
		s = add(s, v)
	}
	return s
}
func pop(s []int) ([]int, int) { return s[:len(s)-1], s[len(s)-1] }
func mk() []int                 { return []int{} }
func first() (s []string)       { s = append(s, "a"); return }
func multi() ([]int, error)     { var s []int; s = append(s, 1); return s, nil }
func capOf() int                { var s []int; s = append(s, 1); return cap(s) }

type Stack[T any] struct{ data []T }

func (s *Stack[T]) Push(v T) { s.data = append(s.data, v) }
func (s *Stack[T]) Pop() T {
	v := s.data[len(s.data)-1]
	s.data = s.data[:len(s.data)-1]
	return v
}
func (s Stack[T]) Cap() int { return cap(s.data) }

func Map[T, U any](xs []T, f func(T) U) []U {
	var out []U
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}
func Filter[T any](xs []T, f func(T) bool) (out []T) {
	for _, x := range xs {
		if f(x) {
			out = append(out, x)
		}
	}
	return
}

type tree struct {
	l, r *tree
	v    int
}

func (t *tree) walk(acc []int) []int {
	if t == nil {
		return acc
	}
	acc = t.l.walk(acc)
	acc = append(acc, t.v)
	return t.r.walk(acc)
}

func main() {
	c := counter()
	for i := 0; i < 4; i++ {
		fmt.Print(cap(c()), " ")
	}
	fmt.Println()
	subsets([]int{1, 2, 3})
	var s []int
	for i := 0; i < 6; i++ {
		s = add(s, i)
		fmt.Print(cap(s), " ")
	}
	fmt.Println()
	var u []int
	u = addAll(u, 1, 2, 3)
	fmt.Println(cap(u))
	u, x := pop(u)
	fmt.Println(cap(u), x)
	m := mk()
	m = append(m, 1)
	fmt.Println(cap(m))
	fmt.Println(cap(first()))
	y, err := multi()
	fmt.Println(cap(y), err)
	for i := 0; i < 3; i++ {
		fmt.Print(capOf(), " ")
	}
	fmt.Println()
	var st Stack[int]
	for i := 0; i < 5; i++ {
		st.Push(i)
		fmt.Print(st.Cap(), " ")
	}
	fmt.Println(st.Pop())
	sq := Map([]int{1, 2, 3}, func(i int) int { return i * i })
	fmt.Println(len(sq), cap(sq))
	ev := Filter([]int{1, 2, 3, 4, 5, 6}, func(i int) bool { return i%2 == 0 })
	fmt.Println(len(ev), cap(ev), ev)
	ev2 := Filter([]string{"a", "b"}, func(s string) bool { return s == "b" })
	fmt.Println(len(ev2), cap(ev2))
	t := &tree{&tree{nil, nil, 1}, &tree{nil, nil, 3}, 2}
	w := t.walk(nil)
	fmt.Println(len(w), cap(w))
	var a, b []int
	a = append(a, 1)
	b = append(a, 2)
	fmt.Println(cap(a), cap(b))
	d := make([]int, 0)
	for i := 0; i < 3; i++ {
		d = append(d, i)
		defer func() { fmt.Print(cap(d), " ") }()
	}
	var grid [][]rune
	for i := 0; i < 3; i++ {
		var row []rune
		for j := 0; j < 3; j++ {
			row = append(row, '.')
		}
		fmt.Print(cap(row), " ")
		grid = append(grid, row)
	}
	fmt.Println(cap(grid))
	q := []int{1}
	for len(q) > 0 && len(q) < 8 {
		v := q[0]
		q = q[1:]
		q = append(q, v*2, v*2+1)
		fmt.Print(len(q), "/", cap(q), " ")
	}
	fmt.Println()
	ptr := new([]int)
	*ptr = append(*ptr, 1)
	fmt.Println(cap(*ptr))
	type rec struct {
		name string
		tags []string
	}
	var recs []rec
	for i := 0; i < 3; i++ {
		r := rec{name: "n"}
		r.tags = append(r.tags, "t")
		fmt.Print(cap(r.tags), " ")
		recs = append(recs, r)
	}
	fmt.Println(cap(recs))
	groups := map[int][]int{}
	for i := 0; i < 6; i++ {
		groups[i%2] = append(groups[i%2], i)
	}
	fmt.Println(cap(groups[0]))
	results := make(chan []int)
	go func() {
		var out []int
		for i := 0; i < 3; i++ {
			out = append(out, i)
		}
		results <- out
	}()
	fmt.Println(cap(<-results))
}
