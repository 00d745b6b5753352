package main

type point struct{ x, y int32 }
type edge struct{ from, to string }

func bench() int {
	m := make(map[point]int)
	e := make(map[edge]bool)
	names := []string{"a", "bb", "ccc", "dddd"}
	n := 0
	for i := 0; i < 30000; i++ {
		m[point{int32(i % 50), int32(i % 7)}] += i
		e[edge{names[i%4], names[i%3]}] = true
		n += m[point{int32(i % 31), 3}]
	}
	return n + len(e) + len(m)
}
