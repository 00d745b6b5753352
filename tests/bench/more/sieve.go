package main

func bench() int {
	const limit = 200000
	composite := make([]bool, limit+1)
	n := 0
	for i := 2; i <= limit; i++ {
		if composite[i] {
			continue
		}
		n++
		for j := 2 * i; j <= limit; j += i {
			composite[j] = true
		}
	}
	return n
}
