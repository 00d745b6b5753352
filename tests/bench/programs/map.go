package main

// 200,000 inserts with a sliding lookup and delete.
func bench() int {
	m := make(map[int]int)
	sum := 0
	for i := 0; i < 200000; i++ {
		m[i*7] = i
		if i >= 1000 {
			old := (i - 1000) * 7
			sum += m[old]
			delete(m, old)
		}
	}
	return sum + len(m)
}
