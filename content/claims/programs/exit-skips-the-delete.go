package main

import (
	"fmt"
	"os"
)

func main() {
	contexts := map[string]int{"req": 1}
	defer func() {
		delete(contexts, "req")
		fmt.Println("cleaned up")
	}()
	fmt.Println("leaving through os.Exit")
	os.Exit(3)
}
