package main

type shape interface{ area() int }
type square struct{ a int }
type rect struct{ a, b int }

func (s square) area() int { return s.a * s.a }
func (r *rect) area() int  { return r.a * r.b }

func bench() int {
	shapes := []shape{square{2}, &rect{3, 4}, square{5}}
	n := 0
	for i := 0; i < 100000; i++ {
		n += shapes[i%3].area()
	}
	return n
}
