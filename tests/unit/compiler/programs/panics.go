package main

import (
	"errors"
	"fmt"
	"os"
	"sort"
)

type MyErr struct{ code int }

func (e *MyErr) Error() string { return fmt.Sprint("code ", e.code) }

type Animal interface {
	Sound() string
}
type Named interface {
	Animal
	Name() string
}
type Dog struct{ name string }

func (d Dog) Sound() string   { return "woof" }
func (d *Dog) Name() string   { return d.name }
func (d *Dog) Rename(s string) { d.name = s }

type Puppy struct {
	*Dog
	age int
}
type IntT int

func (i IntT) Sound() string { return fmt.Sprint("int", int(i)) }

type F func(int) int

func (f F) Sound() string { return fmt.Sprint(f(2)) }

func try(name string, f func()) {
	defer func() {
		r := recover()
		if e, ok := r.(error); ok {
			fmt.Println(name, "error:", e.Error())
		} else {
			fmt.Println(name, "value:", r)
		}
	}()
	f()
}

func named() (x int, s string, err error) {
	defer func() { x *= 2; s += "!" }()
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("wrapped: %w", r.(error))
		}
	}()
	x, s = 21, "hi"
	panic(&MyErr{3})
}

func multi() (a, b int) {
	defer func() { a, b = b, a }()
	return 1, 2
}

func deep(n int) {
	defer fmt.Print("d", n, " ")
	if n == 0 {
		panic("bottom")
	}
	deep(n - 1)
}

func closures() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	x := 0
	inc := func() func() int { return func() int { x++; return x } }()
	inc()
	fmt.Println(inc(), x)
	var fact func(int) int
	fact = func(n int) int {
		if n <= 1 {
			return 1
		}
		return n * fact(n-1)
	}
	fmt.Println(fact(10))
	acc := 0
	for i := 0; i < 3; i++ {
		j := i * i
		func() { acc += j }()
	}
	fmt.Println(acc)
	var ps []*int
	for i := 0; i < 3; i++ {
		ps = append(ps, &i)
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	st := struct{ a, b int }{1, 2}
	func() { st.b = 5 }()
	cp := st
	g := func() int { return cp.a + cp.b }
	fmt.Println(g(), st)
}

func control() {
outer:
	for i := 0; i < 4; i++ {
		for j := 0; ; j++ {
			switch {
			case j == 2:
				continue outer
			case i == 2:
				break outer
			case j == 1:
				break
			}
			fmt.Print(i, j, " ")
		}
	}
	i := 0
loop:
	if i < 3 {
		i++
		goto loop
	}
	fmt.Println(i)
	for i := range 10 {
		if i%2 == 0 {
			continue
		}
		if i > 6 {
			break
		}
		fmt.Print(i, " ")
	}
	x := 5
	switch y := x * 2; y {
	case 1, 2, 3:
		fmt.Println("small")
	case 4, 5, 6, 7, 8, 9, 10:
		fmt.Println("mid")
	}
	switch f := any(3.5); v := f.(type) {
	case nil:
		fmt.Println("nil")
	case int, string:
		fmt.Printf("%T\n", v)
	case float64:
		fmt.Println(v * 2)
	}
}

func main() {
	try("idx", func() { var a []int; i := 3; a[i] = 1 })
	try("slice", func() { a := make([]int, 3); i := 5; _ = a[1:i] })
	try("slice2", func() { a := "abc"; i := 2; j := 1; _ = a[i:j] })
	try("slice3", func() { a := make([]int, 3, 10); i := 11; _ = a[1:2:i] })
	try("div", func() { a, b := 1, 0; _ = a / b })
	try("nilmap", func() { var m map[string]int; m["a"]++ })
	try("nilptr", func() { var p *MyErr; _ = p.code })
	try("assert", func() { var a any = "s"; _ = a.(int) })
	try("assert2", func() { var a any; _ = a.(int) })
	try("assert3", func() { var a any = Dog{"x"}; _ = a.(Named) })
	try("conv", func() { s := []int{1}; _ = [2]int(s) })
	try("closed", func() { c := make(chan int); close(c); close(c) })
	try("send", func() { c := make(chan int, 1); close(c); c <- 1 })
	try("nilfn", func() { var f func(); f() })
	try("mkslice", func() { n := -1; _ = make([]int, n) })
	try("shift", func() { n := -1; _ = 1 << n })
	try("hash", func() { m := map[any]int{}; m[[]int{1}] = 2 })
	try("cmp", func() { var a, b any = []int{1}, []int{1}; _ = a == b })
	try("custom", func() { panic(fmt.Errorf("e %d", 1)) })
	try("value", func() { panic(IntT(4)) })
	try("valmeth", func() { var p *Dog; as := []Animal{p}; as[len(as)-1].Sound() })
	try("goexit-like", func() { deep(3) })
	fmt.Println(named())
	fmt.Println(multi())
	closures()
	control()
	d := &Dog{"rex"}
	p := Puppy{d, 1}
	var n Named = p
	p.Rename("max")
	fmt.Println(n.Name(), n.Sound(), Animal(IntT(3)).Sound(), F(func(x int) int { return x * x }).Sound())
	as := []Animal{*d, d, p, &p, IntT(7), F(func(i int) int { return -i })}
	for _, a := range as {
		_, ok := a.(Named)
		fmt.Printf("%T %s %v\n", a, a.Sound(), ok)
	}
	e := fmt.Errorf("ctx: %w", &MyErr{9})
	var me *MyErr
	fmt.Println(errors.As(e, &me), me.code, errors.Unwrap(e) == error(me), errors.Is(e, me))
	m := map[string][]int{}
	for i, w := range []string{"a", "b", "a", "c", "b", "a"} {
		m[w] = append(m[w], i)
	}
	keys := make([]string, 0)
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		fmt.Println(k, m[k])
	}
	type key struct {
		a int
		b string
	}
	mk := map[key]*Dog{{1, "x"}: d, {2, "y"}: {"new"}}
	mk[key{1, "x"}].name = "changed"
	v, ok := mk[key{3, ""}]
	fmt.Println(len(mk), d.name, v, ok, mk[key{2, "y"}].name)
	mf := map[float32]int8{1.5: 3}
	mf[1.5] -= 100
	mf[2.5]--
	mf[1.5] <<= 1
	fmt.Println(mf)
	ma := map[[2]int]struct{}{{1, 2}: {}}
	_, has := ma[[2]int{1, 2}]
	fmt.Println(has, len(ma))
	mi := map[any]string{1: "int", "s": "str", 2.5: "f", [1]int{2}: "arr", key{1, "k"}: "key"}
	fmt.Println(mi[1], mi["s"], mi[2.5], mi[[1]int{2}], mi[key{1, "k"}], mi[int8(1)] == "")
	delete(mi, 1)
	clear(ma)
	fmt.Println(len(mi), len(ma))
	defer fmt.Println("deferred not run on os.Exit")
	defer func() {
		recover()
		os.Exit(3)
	}()
	var arr [3]int
	k := 3
	arr[k%4]++
}
