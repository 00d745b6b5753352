package main

import (
	"fmt"
	"sort"
	"strings"
)

func modify(s []int) {
	s = append(s, 4)
	fmt.Println("in modify", len(s), cap(s))
}

func modifyPtr(s *[]int) {
	*s = append(*s, 4)
	fmt.Println("in modifyPtr", len(*s), cap(*s))
}

func variadic(xs ...int) {
	fmt.Println(len(xs), cap(xs))
	xs = append(xs, 1)
	fmt.Println(len(xs), cap(xs))
}

func keep(s []int) { kept = s }

var kept []int

func each(n int, f func(int)) {
	for i := 0; i < n; i++ {
		f(i)
	}
}

type sink interface{ put([]int) }
type null struct{}

//go:noinline
func use(s sink, f []int) { s.put(f) }

func (null) put([]int) {}

func total(s []int) (t int) {
	for _, x := range s {
		t += x
	}
	return
}

func recursive(n int, acc []int) []int {
	if n == 0 {
		return acc
	}
	acc = append(acc, n)
	fmt.Print(cap(acc), " ")
	return recursive(n-1, acc)
}

func main() {
	var a []int
	modify(a)
	fmt.Println(len(a), cap(a))
	modifyPtr(&a)
	fmt.Println(len(a), cap(a))
	variadic()
	variadic(1)
	variadic(1, 2, 3)
	var b []int
	b = append(b, 1)
	keep(b)
	fmt.Println(cap(b))
	var c []int
	each(3, func(i int) { c = append(c, i) })
	fmt.Println(cap(c))
	var d []int
	d = append(d, 3, 1, 2)
	sort.Ints(d)
	fmt.Println(cap(d))
	var e []string
	e = append(e, "b", "a")
	sort.Strings(e)
	fmt.Println(strings.Join(e, ","), cap(e))
	var f []int
	f = append(f, 1)
	use(null{}, f)
	fmt.Println(cap(f))
	var g []int
	g = append(g, 1, 2)
	fmt.Println(total(g), cap(g))
	var h []int
	h = append(h, 1)
	sort.Slice(h, func(i, j int) bool { return h[i] < h[j] })
	fmt.Println(cap(h))
	fmt.Println(recursive(5, nil))
	ch := make(chan []int, 1)
	var k []int
	k = append(k, 1)
	ch <- k
	fmt.Println(cap(<-ch), cap(k), cap(ch))
	var l []int
	l = append(l, 1)
	n := make([]int, 5)
	fmt.Println(copy(n, l), cap(l))
	var o []int
	o = append(o, 1)
	p := o
	p = append(p, 2)
	fmt.Println(cap(o), cap(p))
	var q []int
	q = append(q, 1)
	r := append(q, 2)
	t := append(q, 3)
	fmt.Println(cap(q), cap(r), cap(t), r[1], t[1])
}
