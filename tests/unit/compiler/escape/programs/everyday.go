package main

import (
	"fmt"
	"strings"
)

type Item struct {
	Name string
	Qty  int
}
type Cart struct {
	items []Item
	log   []string
}

func NewCart() *Cart { return &Cart{items: make([]Item, 0)} }
func (c *Cart) Add(n string, q int) *Cart {
	c.items = append(c.items, Item{n, q})
	c.log = append(c.log, "add "+n)
	return c
}
func (c Cart) Names() []string {
	var names []string
	for _, it := range c.items {
		names = append(names, it.Name)
	}
	return names
}
func removeAt(s []int, i int) []int { return append(s[:i], s[i+1:]...) }
func insertAt(s []int, i, v int) []int {
	s = append(s, 0)
	copy(s[i+1:], s[i:])
	s[i] = v
	return s
}
func reverse(s []int) []int {
	out := make([]int, 0, len(s))
	for i := len(s) - 1; i >= 0; i-- {
		out = append(out, s[i])
	}
	return out
}
func fib(n int) []int {
	f := []int{0, 1}
	for i := 2; i < n; i++ {
		f = append(f, f[i-1]+f[i-2])
	}
	return f
}
func primes(n int) (ps []int) {
	for i := 2; i < n; i++ {
		ok := true
		for _, p := range ps {
			if i%p == 0 {
				ok = false
			}
		}
		if ok {
			ps = append(ps, i)
		}
	}
	return
}
func split(s string) (letters, digits []rune) {
	for _, r := range s {
		if r >= '0' && r <= '9' {
			digits = append(digits, r)
		} else {
			letters = append(letters, r)
		}
	}
	return letters, digits
}
func grow(s *[]int) { *s = append(*s, 1) }
func appendTwice(s []int) { a := append(s, 1); b := append(s, 2); fmt.Println(a[len(a)-1], b[len(b)-1], cap(a), cap(b)) }
func chain(xs ...int) []int { return append(append([]int{}, xs...), 99) }
func report(name string, s []int) { fmt.Printf("%s len=%d cap=%d %v\n", name, len(s), cap(s), s) }
func main() {
	c := NewCart()
	c.Add("a", 1).Add("b", 2).Add("c", 3)
	fmt.Println(cap(c.items), cap(c.log), cap(c.Names()), strings.Join(c.Names(), ","))
	s := []int{1, 2, 3, 4, 5}
	s = removeAt(s, 1)
	report("removed", s)
	s = insertAt(s, 1, 9)
	report("inserted", s)
	report("reversed", reverse(s))
	report("fib", fib(10))
	report("primes", primes(20))
	l, d := split("ab1c2")
	fmt.Println(len(l), cap(l), len(d), cap(d))
	var g []int
	for range 3 {
		grow(&g)
		fmt.Print(cap(g), " ")
	}
	fmt.Println()
	appendTwice([]int{1, 2})
	appendTwice(nil)
	appendTwice(make([]int, 1, 10))
	fmt.Println(cap(chain(1, 2)))
	var nilS []int
	fmt.Println(nilS == nil, len(nilS), cap(nilS))
	nilS = append(nilS, 1)
	fmt.Printf("%d %d\n", len(nilS), cap(nilS))
	a := []int{}
	for i := 0; i < 5; i++ {
		a = append(a, i)
		fmt.Printf("len=%d cap=%d\n", len(a), cap(a))
	}
	b := a[1:3]
	b = append(b, 100)
	fmt.Println(a, b, cap(b))
	words := []string{}
	words = append(words, "go", "is", "fun")
	fmt.Println(len(words), cap(words))
	var m [][]string
	for i := 0; i < 3; i++ {
		row := []string{}
		row = append(row, fmt.Sprint(i))
		m = append(m, row)
		fmt.Print(cap(row), cap(m), " ")
	}
	fmt.Println()
	f := func(n int) []int {
		var r []int
		for i := 0; i < n; i++ {
			r = append(r, i)
		}
		return r
	}
	for n := range 6 {
		fmt.Print(cap(f(n)), " ")
	}
	fmt.Println()
	done := make(chan bool)
	var shared []int
	go func() { shared = append(shared, 1); done <- true }()
	<-done
	fmt.Println(cap(shared))
	defer func() {
		r := recover()
		var tr []string
		tr = append(tr, fmt.Sprint(r))
		fmt.Println(cap(tr), tr[0])
	}()
	var e []error
	e = append(e, fmt.Errorf("x"))
	fmt.Println(cap(e))
	_ = e[5]
}
