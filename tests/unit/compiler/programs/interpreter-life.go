package main

import (
	"fmt"
	"math"
	"os"
	"sort"
	"strconv"
	"strings"
)

type Expr interface{ Eval(env map[string]float64) (float64, error) }
type (
	Num float64
	Var string
	Bin struct {
		Op   byte
		L, R Expr
	}
	Call struct {
		Fn   string
		Args []Expr
	}
)

func (n Num) Eval(map[string]float64) (float64, error) { return float64(n), nil }
func (v Var) Eval(env map[string]float64) (float64, error) {
	if x, ok := env[string(v)]; ok {
		return x, nil
	}
	return 0, fmt.Errorf("undefined variable %q", string(v))
}
func (b Bin) Eval(env map[string]float64) (float64, error) {
	l, err := b.L.Eval(env)
	if err != nil {
		return 0, err
	}
	r, err := b.R.Eval(env)
	if err != nil {
		return 0, err
	}
	switch b.Op {
	case '+':
		return l + r, nil
	case '-':
		return l - r, nil
	case '*':
		return l * r, nil
	case '/':
		if r == 0 {
			return 0, fmt.Errorf("division by zero in %v", b)
		}
		return l / r, nil
	}
	return 0, fmt.Errorf("bad op %c", b.Op)
}
func (c Call) Eval(env map[string]float64) (float64, error) {
	var args []float64
	for _, a := range c.Args {
		v, err := a.Eval(env)
		if err != nil {
			return 0, fmt.Errorf("%s: %w", c.Fn, err)
		}
		args = append(args, v)
	}
	switch c.Fn {
	case "sqrt":
		return math.Sqrt(args[0]), nil
	case "max":
		m := math.Inf(-1)
		for _, a := range args {
			m = math.Max(m, a)
		}
		return m, nil
	}
	return 0, fmt.Errorf("unknown function %s", c.Fn)
}

type parser struct {
	toks []string
	pos  int
}

func tokenize(s string) (out []string) {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == ' ':
			i++
		case c >= '0' && c <= '9' || c == '.':
			j := i
			for j < len(s) && (s[j] >= '0' && s[j] <= '9' || s[j] == '.') {
				j++
			}
			out = append(out, s[i:j])
			i = j
		case c >= 'a' && c <= 'z':
			j := i
			for ; j < len(s) && s[j] >= 'a' && s[j] <= 'z'; j++ {
			}
			out = append(out, s[i:j])
			i = j
		default:
			out = append(out, string(c))
			i++
		}
	}
	return
}

func (p *parser) peek() string {
	if p.pos < len(p.toks) {
		return p.toks[p.pos]
	}
	return ""
}
func (p *parser) next() string { t := p.peek(); p.pos++; return t }

func (p *parser) expr() Expr {
	l := p.term()
	for p.peek() == "+" || p.peek() == "-" {
		op := p.next()[0]
		l = Bin{op, l, p.term()}
	}
	return l
}
func (p *parser) term() Expr {
	l := p.factor()
	for p.peek() == "*" || p.peek() == "/" {
		op := p.next()[0]
		l = Bin{op, l, p.factor()}
	}
	return l
}
func (p *parser) factor() Expr {
	t := p.next()
	if t == "(" {
		e := p.expr()
		p.next()
		return e
	}
	if t == "-" {
		return Bin{'-', Num(0), p.factor()}
	}
	if f, err := strconv.ParseFloat(t, 64); err == nil {
		return Num(f)
	}
	if p.peek() == "(" {
		p.next()
		c := Call{Fn: t}
		for p.peek() != ")" {
			c.Args = append(c.Args, p.expr())
			if p.peek() == "," {
				p.next()
			}
		}
		p.next()
		return c
	}
	return Var(t)
}

type Grid [][]rune

func life(g Grid) Grid {
	h, w := len(g), len(g[0])
	out := make(Grid, h)
	for y := range out {
		out[y] = make([]rune, w)
		for x := range out[y] {
			n := 0
			for dy := -1; dy <= 1; dy++ {
				for dx := -1; dx <= 1; dx++ {
					if (dy != 0 || dx != 0) && g[(y+dy+h)%h][(x+dx+w)%w] == '#' {
						n++
					}
				}
			}
			switch {
			case n == 3, n == 2 && g[y][x] == '#':
				out[y][x] = '#'
			default:
				out[y][x] = '.'
			}
		}
	}
	return out
}

type byLen []string

func (b byLen) Len() int           { return len(b) }
func (b byLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) || len(b[i]) == len(b[j]) && b[i] < b[j] }
func (b byLen) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func primes(n int) []int {
	s := make([]bool, n+1)
	var ps []int
	for i := 2; i <= n; i++ {
		if s[i] {
			continue
		}
		ps = append(ps, i)
		for j := i * i; j <= n; j += i {
			s[j] = true
		}
	}
	return ps
}

func perms(xs []int, emit func([]int)) {
	var rec func(k int)
	rec = func(k int) {
		if k == len(xs) {
			emit(xs)
			return
		}
		for i := k; i < len(xs); i++ {
			xs[k], xs[i] = xs[i], xs[k]
			rec(k + 1)
			xs[k], xs[i] = xs[i], xs[k]
		}
	}
	rec(0)
}

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h ^= uint32(s[i])
		h *= 16777619
	}
	return h
}

type ring struct {
	buf        [8]byte
	head, tail uint8
}

func (r *ring) put(b byte) bool {
	if r.tail-r.head == uint8(len(r.buf)) {
		return false
	}
	r.buf[r.tail%8] = b
	r.tail++
	return true
}
func (r *ring) get() (b byte, ok bool) {
	if r.head == r.tail {
		return
	}
	b = r.buf[r.head&7]
	r.head++
	return b, true
}

func main() {
	env := map[string]float64{"x": 3, "y": 4}
	for _, s := range []string{"1+2*3", "(1+2)*3", "sqrt(x*x+y*y)", "max(1,x,y)-10/4", "-x*-2", "z+1", "sqrt(1/(x-3))", "foo(1)"} {
		p := &parser{toks: tokenize(s)}
		v, err := p.expr().Eval(env)
		fmt.Println(s, "=", v, err)
	}
	g := Grid{}
	for _, l := range strings.Split(".....\n..#..\n...#.\n.###.\n.....", "\n") {
		g = append(g, []rune(l))
	}
	for range 4 {
		g = life(g)
	}
	for _, r := range g {
		fmt.Println(string(r))
	}
	w := byLen(strings.Fields("the quick brown fox jumps over the lazy dog"))
	sort.Sort(w)
	fmt.Println(w)
	fmt.Println(primes(50))
	cnt := 0
	perms([]int{1, 2, 3, 4}, func(p []int) {
		cnt++
		if cnt%8 == 0 {
			fmt.Println(p)
		}
	})
	fmt.Println(hash("hello"), hash(""))
	var r ring
	for i := byte(0); r.put('a' + i); i++ {
	}
	for b, ok := r.get(); ok; b, ok = r.get() {
		fmt.Print(string(b))
		if b < 'd' {
			r.put(b + 10)
		}
	}
	fmt.Println()
	wc := map[string]int{}
	for _, f := range strings.Fields("a b a c b a") {
		wc[f]++
	}
	type kv struct {
		k string
		v int
	}
	var kvs []kv
	for k, v := range wc {
		kvs = append(kvs, kv{k, v})
	}
	sort.Slice(kvs, func(i, j int) bool { return kvs[i].v > kvs[j].v })
	fmt.Printf("%v %+v\n", kvs, kvs[0])
	fmt.Printf("%5d|%-5d|%05d|%x|%X|%o|%b|%c|%q|%U\n", 42, 42, 42, 255, 255, 8, 5, 'A', 'B', 0x1F600)
	fmt.Printf("%8.3f|%-8.2f|%e|%g|%s|%q|%v|%t\n", math.Pi, 2.5, 12345.678, 1e21, "s", "q\n", nil, true)
	fmt.Printf("%v %v %p\n", []string{"a"}, map[string]int{"b": 1, "a": 2}, nil)
	fmt.Printf("%#v %#v %T\n", kv{"a", 1}, []int{1}, kvs)
	fmt.Printf("%d %!|%z %d\n", 1, 2)
	if len(os.Args) > 100 {
		return
	}
	var arr []int
	idx := 5
	defer fmt.Println("deferred before crash")
	fmt.Println(arr[idx])
}
