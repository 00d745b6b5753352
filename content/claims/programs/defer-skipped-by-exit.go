package main

import (
	"fmt"
	"os"
)

func main() {
	m := map[string]int{"a": 1}
	defer fmt.Println("never printed")
	defer delete(m, "a")
	fmt.Println("entries:", len(m))
	os.Exit(3)
}
