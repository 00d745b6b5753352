package main

import "strconv"

func bench() int {
	n := 0
	for i := 0; i < 20000; i++ {
		x, _ := strconv.Atoi(strconv.Itoa(i * 37))
		n += x
	}
	for i := 0; i < 2000; i++ {
		f, _ := strconv.ParseFloat(strconv.FormatFloat(float64(i)/7, 'g', -1, 64), 64)
		n += int(f * 7)
	}
	return n
}
