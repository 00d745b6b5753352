package main

import (
	"fmt"
	"testing"
)

func local() int { // used only here
	m := make(map[string]int)
	m["a"] = 1
	delete(m, "a")
	return len(m)
}

func localClosure() int { // captured, but the closure stays here
	m := make(map[string]int)
	add := func() { m["a"]++ }
	add()
	return m["a"]
}

func read(m map[string]int) int { return m["a"] }

func passed() int { // handed down, not kept
	m := make(map[string]int)
	m["a"] = 1
	return read(m)
}

func makeCounter() func() int { // captured, and the closure leaves
	m := make(map[string]int)
	return func() int { m["count"]++; return m["count"] }
}

func makeReader() func() int { // captured only for reading
	m := make(map[string]int)
	return func() int { return len(m) }
}

var sink func() int

func main() {
	onHeap := func(f func()) bool { return testing.AllocsPerRun(100, f) > 0 }
	fmt.Println("local:         on the heap:", onHeap(func() { local() }))
	fmt.Println("local closure: on the heap:", onHeap(func() { localClosure() }))
	fmt.Println("passed down:   on the heap:", onHeap(func() { passed() }))
	fmt.Println("counter:       on the heap:", onHeap(func() { sink = makeCounter() }))
	fmt.Println("reader:        on the heap:", onHeap(func() { sink = makeReader() }))
}
