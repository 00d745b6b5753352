package main

import "fmt"

func main() {
	m := map[string]int{"keep": 1, "drop": 2}
	cache := m // another holder of the same map
	delete(m, "drop")

	m = make(map[string]int)
	fmt.Println("make:     m has", len(m), "entries, the other holder still", len(cache))

	m = make(map[string]int, len(cache))
	for k, v := range cache {
		m[k] = v
	}
	fmt.Println("rebuild:  m has", len(m), "entry: keep =", m["keep"])
}
