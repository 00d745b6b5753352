package main

import "fmt"

type point struct{ x, y int }
type big struct{ a [5]int }

func main() {
	var ints []int
	for i := 0; i < 10; i++ {
		ints = append(ints, i)
		fmt.Print(len(ints), "/", cap(ints), " ")
	}
	fmt.Println()
	strs := []string{}
	for i := 0; i < 5; i++ {
		strs = append(strs, "x")
		fmt.Print(len(strs), "/", cap(strs), " ")
	}
	fmt.Println()
	var bytes []byte
	for i := 0; i < 40; i++ {
		bytes = append(bytes, byte(i))
		if i%8 == 0 {
			fmt.Print(len(bytes), "/", cap(bytes), " ")
		}
	}
	fmt.Println()
	var pts []point
	for i := 0; i < 4; i++ {
		pts = append(pts, point{i, i})
		fmt.Print(len(pts), "/", cap(pts), " ")
	}
	fmt.Println()
	var ptrs []*point
	for i := 0; i < 6; i++ {
		ptrs = append(ptrs, &point{i, i})
		fmt.Print(len(ptrs), "/", cap(ptrs), " ")
	}
	fmt.Println()
	var bigs []big
	for i := 0; i < 3; i++ {
		bigs = append(bigs, big{})
		fmt.Print(len(bigs), "/", cap(bigs), " ")
	}
	fmt.Println()
	var empty []struct{}
	for i := 0; i < 3; i++ {
		empty = append(empty, struct{}{})
	}
	fmt.Println(len(empty), cap(empty))
	var rs []rune
	rs = append(rs, 'a', 'b', 'c')
	fmt.Println(len(rs), cap(rs))
	var five []int
	five = append(five, 1, 2, 3, 4, 5)
	fmt.Println(len(five), cap(five))
	var dots []int
	dots = append(dots, []int{1, 2}...)
	fmt.Println(len(dots), cap(dots))
	dots = append(dots, 3)
	fmt.Println(len(dots), cap(dots))
	var again []int
	again = append(again, 1)
	again = again[:0]
	again = append(again, 1, 2)
	fmt.Println(len(again), cap(again))
	again = nil
	again = append(again, 1)
	fmt.Println(len(again), cap(again))
	printed := []int{}
	printed = append(printed, 1)
	fmt.Println(printed, len(printed), cap(printed))
	var i8 []int8
	for i := 0; i < 34; i++ {
		i8 = append(i8, 1)
	}
	fmt.Println(len(i8), cap(i8))
	var fs []float64
	fs = append(fs, 1.5)
	fmt.Println(len(fs), cap(fs))
	var bs []bool
	bs = append(bs, true)
	fmt.Println(len(bs), cap(bs))
	var anys []any
	anys = append(anys, 1)
	fmt.Println(len(anys), cap(anys))
	var ss [][]int
	ss = append(ss, []int{1})
	fmt.Println(len(ss), cap(ss))
	ss[0] = append(ss[0], 2)
	fmt.Println(len(ss[0]), cap(ss[0]))
	var errs []error
	errs = append(errs, fmt.Errorf("x"))
	fmt.Println(len(errs), cap(errs))
	c := make([]int, 0)
	c = append(c, 1)
	fmt.Println(len(c), cap(c))
	d := make([]int, 0, 2)
	d = append(d, 1, 2, 3)
	fmt.Println(len(d), cap(d))
	e := make([]int, 3)
	e = append(e, 1)
	fmt.Println(len(e), cap(e))
	f := []int{1, 2, 3}
	f = append(f, 4)
	fmt.Println(len(f), cap(f))
	g := f[:0:0]
	g = append(g, 1)
	fmt.Println(len(g), cap(g))
	h := append([]int(nil), f...)
	fmt.Println(len(h), cap(h))
	k := append([]int{}, 1)
	fmt.Println(len(k), cap(k))
}
