package main

func counter(step int) func() int {
	n := 0
	return func() int {
		n += step
		return n
	}
}

func apply(f func(int) int, x int) int { return f(x) }

func bench() int {
	n := 0
	for k := 0; k < 100; k++ {
		c := counter(k)
		for i := 0; i < 500; i++ {
			n += apply(func(x int) int { return x + i }, c())
		}
	}
	return n
}
