package main

type point struct{ x, y, z, w int }

func moved(p point, d int) point {
	p.x += d
	p.w -= d
	return p
}

func bench() int {
	ps := make([]point, 100)
	for k := 0; k < 1000; k++ {
		for i := range ps {
			ps[i] = moved(ps[i], i)
		}
	}
	n := 0
	for _, p := range ps {
		n += p.x - p.w
	}
	return n
}
