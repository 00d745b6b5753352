package main

import "fmt"

func table(m map[string]int) map[string]int {
	fmt.Println("  map operand evaluated")
	return m
}

func key(s string) string {
	fmt.Println("  key operand evaluated:", s)
	return s
}

func work(m map[string]int, giveUp bool) {
	if giveUp {
		return // the defer statement is never executed
	}
	defer delete(table(m), key("a"))
	fmt.Println("  body goes on, entries:", len(m))
}

func main() {
	m := map[string]int{"a": 1}
	fmt.Println("left before the defer statement:")
	work(m, true)
	fmt.Println("  entries afterwards:", len(m))
	fmt.Println("past the defer statement:")
	work(m, false)
	fmt.Println("  entries afterwards:", len(m))
}
