package main

import "reflect"

func main() {
	m := map[string]int{"a": 1}
	iter := reflect.ValueOf(m).MapRange()
	for iter.Next() {
		delete(m, iter.Key().String())
		iter.rehashIfNecessary()
	}
}
