package main

import "fmt"

func clean() map[string]int {
	m := map[string]int{"a": 1}
	key := "a"
	defer delete(m, key)
	key = "b"
	m[key] = 2
	delete(m, "a") // what was deferred is already done
	fmt.Println("end of the body:", m)
	return m
}

func main() {
	fmt.Println("after return:   ", clean())
}
