package main

import "fmt"

func main() {
	m := map[string]int{"a": 1, "b": 2}
	fmt.Println("before:            ", len(m))
	delete(m, "a")
	fmt.Println("a present key:     ", len(m))
	delete(m, "a")
	delete(m, "never there")
	fmt.Println("two absent keys:   ", len(m))
}
