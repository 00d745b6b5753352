package main

import "fmt"

func fresh() map[string]*int {
	return map[string]*int{"a": new(int), "b": new(int), "c": new(int)}
}

func main() {
	m := fresh()
	steps := 0
	for k := range m {
		steps++
		delete(m, k)
	}
	fmt.Println("delete the current key: steps", steps, "len", len(m))

	m, steps = fresh(), 0
	for k := range m {
		steps++
		m[k] = nil
	}
	fmt.Println("m[k] = nil:             steps", steps, "len", len(m))

	m, steps = fresh(), 0
	for range m {
		steps++
		clear(m)
	}
	fmt.Println("clear(m):               steps", steps, "len", len(m))

	m, steps = fresh(), 0
	for k := range m {
		if len(k) == 1 { // the old keys only
			steps++
			m[k+k] = new(int)
		}
	}
	fmt.Println("insert new keys: old ones seen", steps, "len", len(m))
}
