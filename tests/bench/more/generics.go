package main

type number interface{ ~int | ~float64 }

func sum[T number](xs []T) T {
	var s T
	for _, x := range xs {
		s += x
	}
	return s
}

func mapped[T, U any](xs []T, f func(T) U) []U {
	ys := make([]U, 0, len(xs))
	for _, x := range xs {
		ys = append(ys, f(x))
	}
	return ys
}

func bench() int {
	xs := make([]int, 1000)
	n := 0
	for k := 0; k < 60; k++ {
		for i := range xs {
			xs[i] = i + k
		}
		ys := mapped(xs, func(x int) float64 { return float64(x) / 2 })
		n += sum(xs) + int(sum(ys))
	}
	return n
}
