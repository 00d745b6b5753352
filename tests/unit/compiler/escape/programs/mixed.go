package main

import "fmt"

func gen(n int) []int {
	var r []int
	for i := 0; i < n; i++ {
		r = append(r, i)
	}
	return r
}

func add(s []int, v int) []int { return append(s, v) }

//go:noinline
func gen2(n int) []int {
	var r []int
	for i := 0; i < n; i++ {
		r = append(r, i)
		fmt.Print(cap(r), " ")
	}
	return r
}

func main() {
	x := gen(3)
	fmt.Println(len(x), cap(x))
	y := gen2(3)
	fmt.Println(len(y), cap(y))
	for i := 0; i < 3; i++ {
		var t []int
		t = append(t, 1)
		fmt.Print(cap(t), " ")
		t = append(t, 2)
		fmt.Print(cap(t), " ")
	}
	fmt.Println()
	var s []int
	s = add(s, 1)
	fmt.Println(cap(s))
	var q []int
	push := func(v int) { q = append(q, v) }
	push(1)
	fmt.Println(cap(q))
	var o []int
	o = append(o, 1)
	fmt.Println(o, cap(o))
	b := []byte("hello")
	fmt.Println(cap(b), cap([]rune("hey")), cap(append([]byte(nil), "abc"...)))
	bb := []byte("hello")
	fmt.Println(len(bb), cap(bb), string(bb))
	bb = append(bb, "x"...)
	fmt.Println(len(bb), cap(bb))
}
