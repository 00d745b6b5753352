package main

import "fmt"

func guarded(m map[string]int, k string) {
	if m == nil {
		panic("delete on nil map")
	}
	delete(m, k)
}

func main() {
	var m map[string]int
	delete(m, "a")
	fmt.Println("without the guard: fine")
	guarded(m, "a")
	fmt.Println("never printed")
}
