package main

func bench() int {
	n := 0
	for k := 0; k < 20; k++ {
		var s []int
		for i := 0; i < 5000; i++ {
			s = append(s, i)
		}
		t := make([]int, len(s))
		copy(t, s)
		for i := range t {
			n += t[i] + s[len(s)-1-i]
		}
	}
	return n
}
