package main

import "fmt"

func main() {
	m := map[int]string{}
	for k := 0; k < 53; k++ { // Go 1.23: the last of these inserts starts a growth
		m[k] = "x"
	}
	for k := 0; k < 7; k++ { // and these deletes finish it
		delete(m, k)
	}
	fmt.Println("len:", len(m))
}
