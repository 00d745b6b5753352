package main

import "fmt"

func show(how string, n int) { fmt.Println(how, n) }

func main() {
	m := map[int]int{0: 0}
	defer show("len(m) as an argument:", len(m)) // evaluated now
	defer func() { show("len(m) in a closure:  ", len(m)) }()
	for i := 1; i < 50; i++ {
		m[i] = i
	}
	show("end of the body:      ", len(m))
}
