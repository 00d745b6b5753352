package main

import "unsafe"

func main() {
	m := make(map[string]int)
	m["key"] = 42
	b := (*hmap)(unsafe.Pointer(&m)).buckets
	delete(m, "key")
	_ = b
}
