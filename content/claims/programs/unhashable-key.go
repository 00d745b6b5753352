package main

import "fmt"

func try(name string, m map[any]int) {
	defer func() { fmt.Println(name, "->", recover()) }()
	delete(m, []int{1})
}

func main() {
	try("nil map  ", nil)
	try("empty map", map[any]int{})
	try("one entry", map[any]int{1: 1})
}
