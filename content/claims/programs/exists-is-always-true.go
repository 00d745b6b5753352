package main

import "fmt"

var recorded = map[string]bool{}

func attribute(key string, value bool) { recorded[key] = value }

func main() {
	sessions := map[string]int{"s1": 1}

	attribute("key.exists", true) // as in the sample
	delete(sessions, "s2")
	fmt.Println("constant: key.exists =", recorded["key.exists"])

	_, exists := sessions["s2"]
	attribute("key.exists", exists)
	delete(sessions, "s2")
	fmt.Println("measured: key.exists =", recorded["key.exists"])
}
