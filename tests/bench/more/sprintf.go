package main

import "fmt"

func bench() int {
	n := 0
	for i := 0; i < 5000; i++ {
		n += len(fmt.Sprintf("%d:%s=%v %5.2f", i, "key", i*2, float64(i)/3))
	}
	return n
}
