package main

import (
	"bytes"
	"fmt"
)

func main() {
	m := map[string]*bytes.Buffer{
		"log":   bytes.NewBufferString("data"),
		"empty": nil,
	}
	delete(m, "log")
	if _, ok := m["log"]; !ok {
		fmt.Println("key 'log' successfully removed")
	}

	for _, key := range []string{"log", "empty"} {
		value, ok := m[key]
		fmt.Printf("%-8q value == nil: %t   ok: %t\n", key, value == nil, ok)
	}
}
