package main

import "sort"

func bench() int {
	xs := make([]int, 5000)
	x := uint32(7)
	n := 0
	for k := 0; k < 2; k++ {
		for i := range xs {
			x = x*1664525 + 1013904223
			xs[i] = int(x >> 8)
		}
		sort.Slice(xs, func(i, j int) bool { return xs[i] < xs[j] })
		n += xs[0] + xs[2500]
		for i := range xs {
			xs[i] = (xs[i] * 31) % 4999
		}
		sort.Ints(xs)
		n += xs[77]
	}
	return n
}
