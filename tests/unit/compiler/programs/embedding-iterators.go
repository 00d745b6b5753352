package main

import (
	"fmt"
	"strings"
	"unsafe"
)

const (
	A = iota * 10
	B
	_
	D
	E = "e"
	F
	G = iota
)

type Weekday int

const (
	Sunday Weekday = iota
	Monday
)

func (d Weekday) String() string { return [...]string{"Sun", "Mon"}[d] }

var (
	v1 = v2 + 1
	v2 = f3()
	v3 = map[string]int{"a": v1}
	tbl = [...]struct {
		name string
		val  float32
		sub  []int
	}{{"x", 1.5, []int{1, 2}}, {"y", 2.5, nil}, 5: {name: "z"}}
	big = [...]uint16{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33}
	fn  = func(x int) int { return x + v1 }
)

func f3() int { return len(E) * 41 }

func init() { v1 *= 2 }
func init() { fmt.Println("init", v1, v2, v3) }

type Logger interface{ Log(string) }
type base struct{ prefix string }

func (b *base) Log(s string)          { fmt.Println(b.prefix + s) }
func (b base) With(p string) base     { b.prefix += p; return b }

type mid struct {
	base
	n int
}
type top struct {
	*mid
	Logger
	name string
}
type wrap struct{ Logger }

type matrix [3][4]int

func (m *matrix) set(i, j, v int) { m[i][j] = v }
func (m matrix) total() (t int) {
	for _, r := range m {
		for _, c := range r {
			t += c
		}
	}
	return
}

type node struct {
	kids map[string]*node
	val  [2]struct{ a, b int32 }
}

type large struct {
	arr [40]int
	s   string
}

func mk() large          { var l large; l.arr[3] = 7; l.s = "L"; return l }
func (l large) get() int { return l.arr[3] + len(l.s) }
func modify(l large) large {
	l.arr[0] = 99
	return l
}

func variadic(pre string, xs ...any) string {
	return fmt.Sprint(pre, len(xs), xs == nil, xs)
}

func ret3() (int, string, error) { return 1, "two", nil }
func take3(i int, s string, e error) string { return fmt.Sprint(i, s, e) }

func deferOrder() (s string) {
	for i := 0; i < 3; i++ {
		defer func(n int) { s += fmt.Sprint(n, i) }(i * 10)
	}
	x := 1
	defer fmt.Println("arg at defer:", x)
	x = 2
	m := map[string]int{"k": 1}
	defer delete(m, "k")
	defer func() { s += fmt.Sprint(len(m)) }()
	var l Logger = &base{"dl:"}
	defer l.Log("iface")
	b := base{"val:"}
	defer b.Log("method")
	b.prefix = "changed:"
	return "r"
}

type Visitor func(n int) Visitor

func iterators() {
	seq := func(yield func(int) bool) {
		defer fmt.Println("cleanup")
		for i := 0; i < 5; i++ {
			if !yield(i) {
				return
			}
		}
	}
	for x := range seq {
		if x == 1 {
			continue
		}
		if x == 3 {
			break
		}
		fmt.Println("x", x)
	}
	r := func() int {
		for x := range seq {
			for y := range seq {
				if x*y == 2 {
					return x*100 + y
				}
			}
		}
		return -1
	}()
	fmt.Println(r)
	var n int
	for range seq {
		n++
	}
	for n = range seq {
	}
	fmt.Println(n)
}

func main() {
	fmt.Println(A, B, D, E, F, G, Sunday, Monday, Weekday(1))
	fmt.Printf("%v %d %s %x\n", Monday, Monday, Monday, 255)
	fmt.Println(tbl[5].name, tbl[0], len(tbl), len(big), big[32], fn(1))
	var m matrix
	m.set(1, 2, 5)
	m[2] = [4]int{1, 2, 3, 4}
	r := m[2]
	r[0] = 100
	n := m
	n[0][0] = 1000
	pm := &m
	pm[0][1]++
	fmt.Println(m, n.total(), m.total(), r, m == n, m[2] == [4]int{1, 2, 3, 4})
	i := 2
	fmt.Println(m[i][i+1], pm[i][i-1], len(m), len(m[0]))
	t := top{mid: &mid{base: base{"b:"}}, Logger: &base{"L:"}, name: "t"}
	t.mid.Log("via mid")
	t.Logger.Log("via logger")
	w := wrap{t.mid}
	w.Log("promoted through interface")
	var lg Logger = w
	lg.Log("again")
	f := lg.Log
	lg = nil
	f("method value")
	g := Logger.Log
	g(t.mid, "method expr")
	h := (*mid).Log
	h(t.mid, "ptr method expr")
	fmt.Println(base.With(base{"q"}, "z").prefix, t.With("!").prefix, t.n)
	nd := &node{kids: map[string]*node{}}
	nd.kids["a"] = &node{}
	nd.kids["a"].val[1].b -= 5
	nd.val[i-1].a++
	nd.kids["b"] = nd
	fmt.Println(nd.kids["a"].val, nd.kids["b"].kids["b"].val, nd.kids["zz"] == nil)
	l := mk()
	l2 := modify(l)
	pl := &l2
	pl.arr[1], pl.arr[2] = pl.arr[0], l.arr[3]
	fmt.Println(l.get(), l2.arr[:4], l == l2, mk() == l, mk().get(), mk().arr[3], modify(*pl).arr[2])
	ml := map[string]large{"k": l}
	fmt.Println(ml["k"].arr[3], ml["none"].s == "", ml["k"] == l)
	cl := make(chan large, 1)
	cl <- l2
	fmt.Println((<-cl).arr[0])
	fmt.Println(variadic("a"), variadic("b", 1, "x", nil), variadic("c", []any{1, 2}...), variadic("d", nil...))
	fmt.Println(take3(ret3()))
	fmt.Println(ret3())
	fmt.Println(deferOrder())
	iterators()
	fmt.Println(unsafe.Sizeof(l), unsafe.Sizeof(nd.val), unsafe.Alignof(i), unsafe.Offsetof(l.s))
	bs := []byte("hello")
	fmt.Println(unsafe.String(&bs[1], 3), *(*uint16)(unsafe.Pointer(&bs[0])) == 'h'|'e'<<8, *(*byte)(unsafe.Add(unsafe.Pointer(&bs[0]), 4)))
	x := 3.0
	px := (*uint64)(unsafe.Pointer(&x))
	fmt.Printf("%x\n", *px)
	var sb strings.Builder
	for i := 3; i >= 1; i-- {
		fmt.Fprintf(&sb, "%d...", i)
	}
	fmt.Println(sb.String(), sb.Len())
	var e1, e2 any = struct{ a int; b string }{1, "x"}, struct{ a int; b string }{1, "x"}
	fmt.Println(e1 == e2, e1 != nil, any(1) == any(1.0), any(int8(1)) == any(int8(1)), any(m) == any(m))
	var np *base
	var li Logger = np
	fmt.Println(li == nil, li != nil, np == nil, li == Logger(np))
	type local struct{ v int }
	ls := []local{{1}, {2}}
	lp := []*local{{3}, {4}}
	mp := map[local]*local{{5}: {6}}
	for k, v := range mp {
		fmt.Println(k, v.v, ls, lp[1].v)
	}
	fmt.Printf("%T %T %T %T\n", ls, lp, mp, struct{ X int `json:"x"` }{})
	c := 0
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		c += i * j
	}
	fmt.Println(c)
	s := []int{1, 2, 3, 4, 5}
	s = append(s[:1], s[2:]...)
	s = append(s, s...)
	copy(s[1:], s)
	fmt.Println(s, len(s), s[len(s)-1])
	for i := range s {
		s = append(s, i)
		if i > 100 {
			break
		}
	}
	fmt.Println(len(s))
	var z []struct{}
	z = append(z, struct{}{}, struct{}{})
	fmt.Println(len(z), z)
	func() {
		defer func() { fmt.Println(recover()) }()
		var pp **int
		**pp = 1
	}()
	lbl := 0
L:
	for {
		switch {
		case lbl < 3:
			lbl++
			continue L
		default:
			break L
		}
	}
	fmt.Println(lbl)
	if v, ok := any(lbl).(fmt.Stringer); !ok {
		fmt.Println(v, ok)
	}
	const huge = 1 << 100
	fmt.Println(huge>>98, float64(huge), 'a'+1, "s"+"t", 7/2, 7/2.0, 1e3)
}
