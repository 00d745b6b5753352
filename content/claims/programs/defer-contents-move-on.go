package main

import "fmt"

func insertedLater(m map[string]int) {
	defer delete(m, "a")
	m["a"] = 1 // was not there when the delete was deferred
}

func replaced(m map[string]int) {
	defer delete(m, "a")
	delete(m, "a")
	m["a"] = 999 // another entry under the same key
}

func grown(m map[string]int) {
	defer delete(m, "a")
	for i := 0; i < 1000; i++ {
		m[fmt.Sprint("k", i)] = i
	}
}

func main() {
	m := map[string]int{}
	insertedLater(m)
	fmt.Println("inserted after the defer statement:", m)

	m = map[string]int{"a": 1}
	replaced(m)
	fmt.Println("deleted and inserted again:        ", m)

	m = map[string]int{"a": 1}
	grown(m)
	_, there := m["a"]
	fmt.Println("grown by 1000 entries:              len", len(m), "a still there", there)
}
