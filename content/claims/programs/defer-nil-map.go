package main

import "fmt"

func try(what string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(what, "panics:", r)
			return
		}
		fmt.Println(what, "is fine")
	}()
	f()
}

func main() {
	var m map[string]int
	try("delete on a nil map", func() { delete(m, "a") })
	try("deferred delete on a nil map", func() { defer delete(m, "a") })
	try("deferred closure on a nil map", func() { defer func() { delete(m, "a") }() })
	try("store to a nil map", func() { m["a"] = 1 })
}
