package main

import "fmt"

func main() {
	delete(map[string]int(nil), "x")
	fmt.Println("compiled, ran, did nothing")
}
