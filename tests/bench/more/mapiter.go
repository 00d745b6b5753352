package main

func bench() int {
	m := make(map[int]int)
	for i := 0; i < 1000; i++ {
		m[i] = i
	}
	n := 0
	for k := 0; k < 100; k++ {
		for key, v := range m {
			n += key ^ v + 1
		}
	}
	return n
}
