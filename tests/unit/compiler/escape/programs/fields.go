package main

import "fmt"

type stack struct{ items []int }

func (s *stack) push(x int) { s.items = append(s.items, x) }
func (s stack) pushed(x int) stack {
	s.items = append(s.items, x)
	return s
}

type pair struct {
	a []int
	n int
}
type wide struct {
	a    []int
	b, c int
}
type list[T any] struct{ elems []T }

func (l *list[T]) add(v T) { l.elems = append(l.elems, v) }

var global []int

func main() {
	var s stack
	for i := 0; i < 5; i++ {
		s.push(i)
		fmt.Print(cap(s.items), " ")
	}
	fmt.Println()
	var t stack
	t.items = append(t.items, 1)
	fmt.Println(cap(t.items))
	t.items = append(t.items, 2)
	fmt.Println(cap(t.items))
	var p pair
	p.a = append(p.a, 1)
	fmt.Println(cap(p.a))
	var w wide
	w.a = append(w.a, 1)
	fmt.Println(cap(w.a))
	q := &pair{}
	q.a = append(q.a, 1)
	fmt.Println(cap(q.a))
	var l list[int]
	for i := 0; i < 3; i++ {
		l.add(i)
		fmt.Print(cap(l.elems), " ")
	}
	fmt.Println()
	var ls list[string]
	ls.add("x")
	fmt.Println(cap(ls.elems))
	global = append(global, 1)
	fmt.Println(cap(global))
	u := stack{}
	v := u.pushed(1)
	fmt.Println(cap(u.items), cap(v.items))
	m := map[string]*stack{"a": {}}
	m["a"].push(1)
	fmt.Println(cap(m["a"].items))
	var addressed []int
	r := &addressed
	*r = append(*r, 1)
	fmt.Println(cap(addressed))
	addressed = append(addressed, 2)
	fmt.Println(cap(addressed))
	anon := struct{ xs []string }{}
	anon.xs = append(anon.xs, "a")
	fmt.Println(cap(anon.xs))
}
