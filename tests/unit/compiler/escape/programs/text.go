package main

import (
	"fmt"
	"os"
	"strings"
)

func nonConst(s string) string { return s + s[:len(os.Args)-1] }

//go:noinline
func back(s string) []byte { return []byte(s) }

func main() {
	s := nonConst("hello")
	b := []byte(s)
	fmt.Println(len(b), cap(b))
	c := []byte(s)
	c[0] = 'H'
	fmt.Println(len(c), cap(c), string(c))
	d := []byte(s)
	d = append(d, "!"...)
	fmt.Println(len(d), cap(d))
	r := []rune(s)
	fmt.Println(len(r), cap(r))
	r = append(r, 'x')
	fmt.Println(len(r), cap(r))
	fmt.Println(cap(back(s)))
	e := []byte("hello")
	fmt.Println(len(e), cap(e))
	e = append(e, " world"...)
	fmt.Println(len(e), cap(e))
	fmt.Println(cap([]rune("héllo")), cap([]byte("")), cap([]byte(nonConst(""))))
	f := append([]byte(nil), s...)
	fmt.Println(len(f), cap(f))
	g := append([]byte("x"), 'y')
	fmt.Println(len(g), cap(g))
	long := []byte(strings.Repeat("ab", 20) + nonConst(""))
	long[0] = 'z'
	fmt.Println(len(long), cap(long))
	h := []byte(s)
	fmt.Println(h, cap(h))
	var sb strings.Builder
	for i := 0; i < 20; i++ {
		sb.WriteByte('a')
		fmt.Print(sb.Cap(), " ")
	}
	sb.WriteString("hello hello hello")
	fmt.Println(sb.Cap())
	n := len(os.Args)
	m := make([]int, n)
	m = append(m, 1)
	fmt.Println(len(m), cap(m))
	o := make([]byte, 0, n)
	for i := 0; i < 10; i++ {
		o = append(o, 'a')
	}
	fmt.Println(len(o), cap(o))
}
