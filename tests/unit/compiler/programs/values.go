package main

import (
	"fmt"
	"strings"
)

var g = 1

func setg(v int) int { g = v; return v }
func get() (int, string) { return g, "g" }

type T struct {
	a int8
	b uint16
	c float32
	d [3]int16
	e string
	f complex64
	g bool
}

type Inner struct{ X, Y int32 }
type Outer struct {
	Inner
	P *Inner
	Z [2]Inner
	s []Inner
}

func (i Inner) Sum() int32   { return i.X + i.Y }
func (i *Inner) Inc()        { i.X++; i.Y++ }
func (o Outer) String() string { return fmt.Sprint("Outer:", o.X, o.P.X, o.Z[1].Y) }

func order() {
	g = 1
	x := g + setg(10)
	fmt.Println(x)
	g = 1
	arr := []int{g, setg(5), g}
	fmt.Println(arr)
	m := map[int]int{1: 1}
	g = 1
	m[g] = setg(2)
	fmt.Println(m)
	i := 0
	a := [3]int{1, 2, 3}
	i, a[i] = 2, 9
	fmt.Println(i, a)
	a[0], a[1], a[2] = a[2], a[0], a[1]
	fmt.Println(a)
	p := &Inner{1, 2}
	q := p
	p, p.X = nil, 7
	fmt.Println(p, q.X)
}

func sub() {
	t := T{a: -3, b: 65535, c: 1.1, d: [3]int16{1, -2, 3}, e: "hey", f: 1 + 2i, g: true}
	u := t
	u.a--
	u.a *= 50
	u.b++
	u.c /= 3
	u.d[1] *= 1000
	idx := 2
	u.d[idx] <<= 14
	u.e += "!"
	u.f *= u.f
	u.g = !u.g
	fmt.Printf("%+v\n%+v\n", t, u)
	fmt.Println(t == u, t == t, t != u)
	pt := &t
	pt.d[idx]++
	pt.c = float32(pt.a) / 7
	fmt.Println(*pt)
	ts := []T{t, u}
	ts[1].d[0] = 77
	ts[0].f = 5
	for i, v := range ts {
		v.a = 100
		fmt.Println(i, v.d, v.f, ts[i].a)
	}
	var o Outer
	o.P = &Inner{5, 6}
	o.Inc()
	o.P.Inc()
	o.Z[1].Inc()
	o.s = append(o.s, Inner{1, 1}, Inner{2, 2})
	o.s[1].Inc()
	fmt.Println(o, o.Sum(), o.P.Sum(), o.Z, o.s)
	f := o.Sum
	h := o.P.Inc
	o.X = 100
	h()
	h()
	fmt.Println(f(), o.P.X, Inner.Sum(o.Inner), (*Inner).Sum(o.P))
	k := (*Inner).Inc
	k(&o.Inner)
	fmt.Println(o.X, Outer.Sum(o), (*Outer).Sum(&o))
}

func ints() {
	var i8 int8 = 127
	i8++
	var u8 uint8 = 0
	u8--
	var i16 int16 = -32768
	i16 = -i16
	var u32 uint32 = 1 << 31
	u32 *= 2
	var i64 int64 = -1 << 63
	fmt.Println(i8, u8, i16, u32, i64/-1, i64%-1, -i64, ^i64)
	for _, s := range []uint{0, 1, 7, 8, 31, 32, 63, 64, 100} {
		fmt.Println(int8(-5)>>s, uint8(200)>>s, int8(3)<<s, uint64(1)<<s, int64(-9)>>s, uint32(7)<<s)
	}
	f := 3.99
	nf := -3.99
	big := 1e20
	fmt.Println(int(f), int(nf), uint8(int(f)), int32(nf), int64(big) == -1<<63, float32(16777217), float32(int64(16777217)))
	var x uint64 = 1<<63 + 1025
	fmt.Println(float64(x), float32(x), float32(int64(1<<60+1<<36+1)))
	a, b := 7, -2
	fmt.Println(a/b, a%b, -a/b, -a%b, a&^3, a^b, a|8)
	var c128 complex128 = complex(1, 2)
	c128 = c128*c128 + 1/c128
	fmt.Println(c128, real(c128) > 0, c128 == c128)
	fmt.Println(min(3, 1, 2), max(2.5, 1), min("b", "a"), max(int8(3), 4))
	var u uint = 10
	for i := range u {
		if i == 3 {
			break
		}
		fmt.Print(i, " ")
	}
	for i := range 3 {
		defer fmt.Println("d", i)
	}
	var u64 uint64 = 1 << 63
	fmt.Println(u64 > 5, u64/3, u64%7, u64 < 1<<62, int64(u64) < 0)
}

func strs() {
	s := "héllo, 世界\xff!"
	for i, r := range s {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println(len(s), []rune(s), []byte(s)[:4], string([]rune{0x4e16, 65}), string(rune(0x1F600)))
	b := []byte("abc")
	b = append(b, "def"...)
	n := copy(b[1:], "ZZ")
	fmt.Println(string(b), n, s[1:3], s[:3], strings.Repeat("ab", 3))
	x := "a"
	x += x + "b" + x
	fmt.Println(x, x < "ab", x >= "aa", x == "aaba", "x"+string(b[0]))
	switch x {
	case "q", "aaba":
		fmt.Println("match")
		fallthrough
	case "z":
		fmt.Println("fell")
	default:
		fmt.Println("no")
	}
	const c = "const"
	fmt.Println(c[1], len(c), c[1:3])
	var arr [5]int
	sl := arr[1:3:4]
	sl = append(sl, 9)
	fmt.Println(arr, len(sl), cap(sl))
	sl = append(sl, 10)
	sl[0] = 5
	fmt.Println(arr, sl)
	pa := &arr
	for i := range pa {
		pa[i] = i * i
	}
	for i, v := range pa {
		pa[4] = 100
		fmt.Print(i, v, " ")
	}
	for i, v := range arr {
		arr[4] = 200
		fmt.Print(i, v, " ")
	}
	fmt.Println(len(pa), cap(pa[:2]))
	a4 := [4]int(arr[:4])
	p4 := (*[2]int)(arr[1:])
	p4[0] = -1
	fmt.Println(a4, *p4, arr)
	clear(sl)
	fmt.Println(sl)
	ms := [][]int{{1}, {2, 3}, nil}
	ms[2] = append(ms[2], ms[1]...)
	fmt.Println(ms, len(ms[2]))
}

func main() {
	order()
	sub()
	ints()
	strs()
	fmt.Println(get())
}
