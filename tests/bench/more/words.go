package main

import "strings"

func bench() int {
	text := strings.Repeat("the quick brown fox jumps over the lazy dog and the cat ", 200)
	n := 0
	for k := 0; k < 10; k++ {
		counts := make(map[string]int)
		for _, w := range strings.Fields(text) {
			counts[w]++
		}
		n += counts["the"] + len(counts)
	}
	return n
}
