package main

func bench() int {
	s := 0
	for i := 0; i < 2500; i++ {
		for j := 0; j < 2000; j++ {
			s += i*j - (j & 7)
		}
	}
	return s
}
