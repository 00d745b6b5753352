package main

import (
	"errors"
	"fmt"
	"strings"
)

//go:noinline
func upTo(n int) []int {
	var r []int
	for i := 0; i < n; i++ {
		r = append(r, i)
	}
	return r
}

//go:noinline
func upToCap(n int) []int {
	var r []int
	for i := 0; i < n; i++ {
		r = append(r, i)
		fmt.Print(cap(r), " ")
	}
	return r
}

//go:noinline
func named(n int) (out []string) {
	for i := 0; i < n; i++ {
		out = append(out, "x")
	}
	return
}

//go:noinline
func namedErr(n int) (out []string, err error) {
	if n == 0 {
		return nil, errors.New("none")
	}
	for i := 0; i < n; i++ {
		out = append(out, "x")
	}
	return out, nil
}

//go:noinline
func filter(xs []int, f func(int) bool) []int {
	var out []int
	for _, x := range xs {
		if f(x) {
			out = append(out, x)
		}
	}
	return out
}

//go:noinline
func literal(n int) []byte {
	out := []byte{}
	for i := 0; i < n; i++ {
		out = append(out, 'a')
	}
	return out
}

//go:noinline
func grown(s []int) []int {
	s = append(s, 1)
	s = append(s, 2)
	return s
}

//go:noinline
func two(n int) ([]int, []int) {
	var a, b []int
	for i := 0; i < n; i++ {
		if i%2 == 0 {
			a = append(a, i)
		} else {
			b = append(b, i)
		}
	}
	return a, b
}

//go:noinline
func once() []int {
	var a []int
	a = append(a, 1)
	return a
}

//go:noinline
func twice() []int {
	var a []int
	a = append(a, 1)
	a = append(a, 2, 3)
	return a
}

//go:noinline
func words(s string) []string {
	var out []string
	for _, w := range strings.Fields(s) {
		out = append(out, w)
	}
	return out
}

type T struct{ xs []int }

//go:noinline
func holder(n int) T {
	var xs []int
	for i := 0; i < n; i++ {
		xs = append(xs, i)
	}
	return T{xs}
}

//go:noinline
func stored(t *T, n int) {
	var xs []int
	for i := 0; i < n; i++ {
		xs = append(xs, i)
	}
	t.xs = xs
}

//go:noinline
func deferred(n int) (out []int) {
	defer func() { recover() }()
	for i := 0; i < n; i++ {
		out = append(out, i)
	}
	return out
}

//go:noinline
func mapped[T, U any](xs []T, f func(T) U) []U {
	var out []U
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func show[T any](s []T) { fmt.Print(len(s), "/", cap(s), " ") }

func main() {
	for n := 0; n < 7; n++ {
		show(upTo(n))
		show(upToCap(n))
		show(named(n))
		x, _ := namedErr(n)
		show(x)
		show(filter([]int{1, 2, 3, 4, 5, 6, 7, 8}, func(i int) bool { return i <= n }))
		show(literal(n))
		show(literal(n * 7))
		a, b := two(n)
		show(a)
		show(b)
		show(holder(n).xs)
		var t T
		stored(&t, n)
		show(t.xs)
		show(deferred(n))
		fmt.Println()
	}
	show(grown(nil))
	show(grown([]int{1, 2, 3}))
	show(once())
	show(twice())
	show(words("a b c"))
	show(mapped([]int{1, 2, 3}, func(i int) string { return fmt.Sprint(i) }))
	show(mapped([]string{"a", "bb", "c"}, func(s string) int { return len(s) }))
	fmt.Println()
	y := upTo(3)
	y = append(y, 9)
	show(y)
	fmt.Println(y)
}
