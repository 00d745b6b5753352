package main

import (
	"fmt"
	"iter"
	"maps"
	"reflect"
)

func main() {
	m := map[string]int{"a": 1, "b": 2, "c": 3}

	next, stop := iter.Pull2(maps.All(m)) // one entry at a time
	k, _, ok := next()
	delete(m, k)
	fmt.Println("maps.All, iter.Pull2: got one", ok, "left", len(m))
	rest := 0
	for _, _, ok := next(); ok; _, _, ok = next() {
		rest++
	}
	stop()
	fmt.Println("after deleting it:", rest, "more")

	it := reflect.ValueOf(m).MapRange()
	for it.Next() {
		delete(m, it.Key().String())
	}
	fmt.Println("reflect.MapIter, deleting each: left", len(m))
}
