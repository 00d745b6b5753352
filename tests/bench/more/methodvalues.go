package main

type acc struct{ n int }

func (a *acc) add(x int) { a.n += x }

func bench() int {
	a := &acc{}
	f := a.add
	g := (*acc).add
	for i := 0; i < 100000; i++ {
		f(i)
		g(a, 1)
	}
	return a.n
}
