package main

import "fmt"

func main() {
	stock := map[string]int{"apples": 3}
	defer func() { fmt.Println("first deferred, runs last:   entries", len(stock)) }()
	defer delete(stock, "apples")
	defer func() { fmt.Println("last deferred, runs first:   entries", len(stock)) }()
	fmt.Println("body:                        entries", len(stock))
}
