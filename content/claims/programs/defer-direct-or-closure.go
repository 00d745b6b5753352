package main

import "fmt"

func directKey(m map[string]int) {
	k := "a"
	defer delete(m, k)
	k = "b"
	_ = k
}

func closureKey(m map[string]int) {
	k := "a"
	defer func() { delete(m, k) }()
	k = "b"
}

func directMap(m map[string]int) map[string]int {
	defer delete(m, "a")
	m = map[string]int{"a": 2}
	return m
}

func closureMap(m map[string]int) map[string]int {
	defer func() { delete(m, "a") }()
	m = map[string]int{"a": 2}
	return m
}

func main() {
	m := map[string]int{"a": 1, "b": 2}
	directKey(m)
	fmt.Println("k changed to b, direct form:  ", m)
	m = map[string]int{"a": 1, "b": 2}
	closureKey(m)
	fmt.Println("k changed to b, closure form: ", m)

	m = map[string]int{"a": 1}
	other := directMap(m)
	fmt.Println("m reassigned, direct form:    old", m, "new", other)
	m = map[string]int{"a": 1}
	other = closureMap(m)
	fmt.Println("m reassigned, closure form:   old", m, "new", other)
}
