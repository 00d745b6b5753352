package main

import (
	"fmt"
	"math"
)

func main() {
	m := map[float64]string{math.NaN(): "x", 1.5: "y"}
	delete(m, 1.5)
	delete(m, math.NaN())
	fmt.Println("after two deletes:", len(m))

	_, ok := m[math.NaN()]
	fmt.Println("found by lookup:  ", ok)
	for key := range m {
		fmt.Println("found by range:   ", key)
	}
	clear(m)
	fmt.Println("after clear:      ", len(m))
}
