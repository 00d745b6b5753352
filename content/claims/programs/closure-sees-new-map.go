package main

import "fmt"

func show(how string, m map[string]int) { fmt.Println(how, m) }

func main() {
	m := map[string]int{"first": 1}
	defer show("argument, copied at the statement:", m)
	defer func() { show("variable, read at the end:        ", m) }()
	m = map[string]int{"second": 2}
}
