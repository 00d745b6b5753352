package main

import (
	"fmt"
	"maps"
)

// snapshot copies m in a deferred call, after the body's write.
func snapshot(m map[string]int) (copied map[string]int) {
	defer func() { copied = maps.Clone(m) }()
	m["key"] = 42
	return nil
}

func main() {
	fmt.Println(snapshot(map[string]int{}))
	fmt.Println(snapshot(map[string]int{"key": 1, "old": 7}))

	surprises := 0
	for i := 0; i < 2000; i++ {
		if s := snapshot(map[string]int{}); len(s) != 1 || s["key"] != 42 {
			surprises++
		}
	}
	fmt.Println("surprises in 2000 runs:", surprises)
}
