package main

import (
	"errors"
	"fmt"
	"math"
	"unsafe"
)

type T struct {
	A int
	b string
	C []int
	D map[string]int
	E any
	F *int
	G error
}
type in struct{ X, y int }
type Emb struct {
	in
	*T2
	Z float64
}
type T2 struct{ Q string }
type S string

func (s S) String() string { return "S<" + string(s) + ">" }

type PS struct{ n int }

func (s *PS) String() string { return fmt.Sprint("PS", s.n) }

type VS struct{ n int }

func (s VS) String() string { return fmt.Sprint("VS", s.n) }

type Er struct{ m string }

func (e Er) Error() string { return "Er:" + e.m }

type G struct{ a int }

func (g G) GoString() string { return "G!" }

type Pan struct{}

func (Pan) String() string { panic("boom") }

type Pan2 struct{}

func (Pan2) Error() string { panic(Pan2{}) }

type Fo struct{}

func (Fo) Format(s fmt.State, v rune) {
	w, ok := s.Width()
	p, ok2 := s.Precision()
	fmt.Fprintf(s, "F[%c %d %v %d %v %v%v%v%v%v]", v, w, ok, p, ok2, s.Flag('+'), s.Flag('-'), s.Flag('#'), s.Flag(' '), s.Flag('0'))
}

type B []byte
type BS []B
type I int
type IS int

func (i IS) String() string { return fmt.Sprintf("IS(%d)", int(i)) }

type U8 uint8
type Fl float32
type Rec struct {
	Name string
	Kids []*Rec
	M    map[I]IS
}
type E1 struct{}
type Hid struct {
	s S
	v VS
	e error
	i any
	m map[S]VS
	p *VS
}
type nested struct {
	a  [2][]string
	f  func()
	c  chan int
	u  unsafe.Pointer
	w  uintptr
	z  complex64
	up *nested
}

func call(f func() string) (s string) {
	defer func() {
		if e := recover(); e != nil {
			s = fmt.Sprintf("PANIC %T", e)
		}
	}()
	return f()
}
func main() {
	seven := 7
	var nilp *int
	var nilm map[string]int
	var nils []int
	var nile error
	var nilT *T
	var nilPS *PS
	var nilVS *VS
	var nf func()
	var nc chan int
	var np unsafe.Pointer
	var any1 any = 5
	vals := []any{nil, true, false, 0, 1, -1, 42, -12345, math.MaxInt64, math.MinInt64, int8(-128), int16(300), int32('x'), int64(1) << 40, uint(7), uint8(200), uint16(65535), uint32(0x1F600), uint64(math.MaxUint64), uintptr(0xdead), float32(1.5), float32(0.1), 0.0, math.Copysign(0, -1), 1.0, 3.14159265, -2.5, 1e6, 1e20, 1e21, 1e-7, 123456789.123, math.Inf(1), math.Inf(-1), math.NaN(), complex64(1 + 2i), complex(-1.5, math.NaN()), complex(math.Inf(1), 0), "", "hello", "a\"b\n", "日本語", "\xff\x00", `back`, "tick`", []byte("hi\x00"), []byte{}, []byte(nil), [3]byte{1, 2, 255}, B("bb"), BS{B("a"), B("b")}, I(5), IS(6), U8(9), []U8{65, 66}, []uint8{1}, Fl(2.5),
		S("s"), PS{1}, &PS{2}, VS{3}, &VS{4}, Er{"x"}, &Er{"y"}, G{1}, &G{2}, Pan{}, &Pan{}, Pan2{}, Fo{}, &Fo{}, []any{1, "a", nil, 2.5, S("q"), []int{1}}, []string{"a", "b c"}, []int{}, []int{1, 2, 3}, [2]bool{true}, [0]int{}, map[string]int{"b": 2, "a": 1}, map[int]string{3: "c", 1: "a", 2: "b"}, map[S]VS{"k": {1}}, map[any]int{1: 1}, map[float64]bool{2.5: true, 1: false, -1: true, math.NaN(): true}, map[[2]int]string{{1, 2}: "x", {0, 5}: "y"}, map[bool]int{true: 1, false: 0}, map[in]int{{1, 2}: 3, {1, 1}: 2}, map[string][]int{"z": {1}, "y": nil},
		T{1, "b", []int{1}, map[string]int{"k": 1}, "e", nil, nil}, &T{C: nil}, Emb{in{1, 2}, nil, 3}, &Emb{}, T2{"x"}, []T2{{"a"}, {"b"}}, &[]int{1}, &map[string]int{"a": 1}, &[2]int{1, 2}, struct{}{}, struct {
			X any
			Y []any
		}{1, []any{2, nil}}, E1{}, nilp, nilm, nils, nile, nilT, nilPS, nilVS, nf, nc, np, any1, Rec{"a", nil, map[I]IS{2: 3, 1: 4}}, Hid{s: "a", v: VS{1}, e: Er{"h"}, i: S("b"), m: map[S]VS{"q": {1}}}, nested{a: [2][]string{{"x"}, nil}, w: 5, z: 1i}, []error{nil, Er{"l"}}, [1]*int{nil}, struct{ p *int }{nil}, struct{ E error }{Er{"f"}}, []Fo{{}}, []Pan{{}}, map[string]any{"a": nil, "b": []int{1}, "c": map[string]int{"x": 1}}, []fmt.Stringer{S("i"), nil}, []float32{0.1, 1e10}, []rune("héj"), 'x', rune(0x10FFFF), rune(-1), rune(0x110000), []bool{true, false}, [][]int{{1}, {2, 3}, nil}, struct{ a, b any }{S("h"), nil},
	}

	_ = seven
	verbs := "vdxXqUegst"
	flags := []string{"", "+", "#", "0"}
	wids := []string{"", "8.2"}
	for vi, v := range vals {
		for _, c := range verbs {
			for _, f := range flags {
				for _, w := range wids {
					format := "%" + f + w + string(c)
					fmt.Printf("%d %s %q\n", vi, format, call(func() string { return fmt.Sprintf(format, v) }))
				}
			}
		}
	}
	fs := []string{"", "%", "%%", "100%%", "%d %d", "%!", "%-", "%[1]d %[1]d", "%[2]d %[1]d", "%[3]d", "%[0]d", "%[x]d", "%[1", "%[1]", "%[]d", "%*d", "%.*f", "%[2]*[1]d", "%[1]*d", "%-*d", "%d%d%d%d%d", "%s %v", "%z", "%!d", "%5", "%.", "%.d", "%5.", "%é", "%[1]*.[2]*[3]f", "%[3]*.[2]*[1]f", "%6.[2]d", "%[1]6d", "%[2]v", "%.[1]*f", "%w %w", "abc %v def", "%v\x00", "%-010d|", "%+-8d|", "%08.3f|%-8.3f|%+8.3f", "%[5]v %v", "%v %[1]v %v", "%[-1]d", "% d", "%\xff", "%.-1d", "%.*d", "%0*d", "%-0*d", "%+q %#q", "% x % X %#x %# x"}
	argss := [][]any{{}, {1}, {1, 2}, {"a", 2}, {nil}, {-8, 5}, {3, 2, 1.23456}, {8, 3, 2.5}, {int8(4), 5}, {uint(6), 7}, {2.5, 1}, {uint64(1) << 63, 1}, {errors.New("a"), errors.New("b")}, {"s", "t", "u", "v", "w", "x"}, {1, nil, []int{2}, "x"}, {I(3), 4}}

	for _, f := range fs {
		for _, a := range argss {
			e := fmt.Errorf(f, a...)
			fmt.Printf("%q %q %v\n", f, fmt.Sprintf(f, a...), errors.Unwrap(e) != nil)
			if u, ok := e.(interface{ Unwrap() []error }); ok {
				fmt.Println(len(u.Unwrap()))
			}
		}
	}
}
