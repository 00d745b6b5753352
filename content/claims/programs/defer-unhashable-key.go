package main

import "fmt"

func clean(m map[any]int) {
	defer func() { fmt.Println("recovered:", recover() != nil) }()
	var key any = []int{1, 2}
	defer delete(m, key) // evaluated here; hashed when it runs
	fmt.Println("past the defer statement")
}

func main() {
	clean(nil)
	clean(map[any]int{})
	clean(map[any]int{1: 1})
}
