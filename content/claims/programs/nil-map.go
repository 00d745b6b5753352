package main

import "fmt"

func main() {
	var m map[string]int

	delete(m, "a")
	fmt.Println("delete: nothing happens, m == nil is still", m == nil)

	v, ok := m["a"]
	fmt.Println("read:  ", v, ok, len(m))

	for range m {
		fmt.Println("never reached")
	}

	defer func() { fmt.Println("store: ", recover()) }()
	m["a"] = 1
}
