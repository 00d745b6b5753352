package main

import (
	"fmt"
	"sync"
)

func main() {
	var m sync.Map
	m.Store("k", 1)
	ok := m.Delete("k")
	fmt.Println(ok)
}
