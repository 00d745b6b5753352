package main

import "fmt"

func main() {
	empty := map[string]int{}
	delete(empty, "absent")
	fmt.Println("empty:", len(empty), empty != nil)

	one := map[string]int{"a": 1}
	delete(one, "absent")
	delete(one, "absent")
	fmt.Println("one:  ", len(one))
}
