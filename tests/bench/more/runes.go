package main

import "unicode/utf8"

func bench() int {
	s := "größer 世界 plain text and ümlauts"
	n := 0
	for k := 0; k < 2000; k++ {
		for i, r := range s {
			n += i ^ int(r)
		}
		n += utf8.RuneCountInString(s) + len([]rune(s)) + len([]byte(s))
	}
	return n
}
