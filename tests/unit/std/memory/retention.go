package main

import (
	"fmt"
	"runtime"
	"strings"
)

func kib() int {
	runtime.GC()
	runtime.GC()
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	return int(ms.HeapAlloc)
}

var base int

func show(what string) { fmt.Printf("%-28s %6d KiB\n", what, (kib()-base+512)/1024) }

func start() { base = kib() }

type big struct {
	id  int
	pad [120]byte
}

func main() {
	start()

	// A subslice keeps its array.
	all := make([]byte, 1<<20)
	part := all[:8]
	all = nil
	show("subslice")
	part = append([]byte(nil), part...)
	show("copied subslice")
	runtime.KeepAlive(part)

	// A substring keeps its string.
	text := strings.Repeat("x", 1<<20)
	key := text[:10]
	text = ""
	show("substring")
	key = strings.Clone(key)
	show("strings.Clone")
	m := map[string]int{key: 1}
	runtime.KeepAlive(m)

	// A closure keeps what it captures.
	table := make(map[int]*big)
	for i := 0; i < 1000; i++ {
		table[i] = &big{id: i}
	}
	size := func() int { return len(table) }
	start1 := kib()
	table = nil
	fmt.Println("closure", size(), (start1-base)/1024 > 100)
	size = nil
	show("closure dropped")

	// Deleting frees what pointers point to; values stay in the map's memory.
	values := make(map[int]big)
	pointers := make(map[int]*big)
	for i := 0; i < 10000; i++ {
		values[i] = big{id: i}
		pointers[i] = &big{id: i}
	}
	show("maps full")
	for i := 0; i < 10000; i++ {
		delete(values, i)
	}
	show("values deleted")
	for i := 0; i < 10000; i++ {
		delete(pointers, i)
	}
	show("pointers deleted")
	clear(values)
	show("cleared")
	runtime.KeepAlive(values)
	values = nil
	show("values nil")
	runtime.KeepAlive(pointers)
	pointers = nil
	show("pointers nil")

	// Clearing a slice keeps its memory and drops what it pointed to.
	s := make([]*big, 1000)
	for i := range s {
		s[i] = new(big)
	}
	show("slice of pointers")
	clear(s)
	show("cleared slice")
	runtime.KeepAlive(s)

	// A goroutine that waits for ever keeps what it uses.
	never := make(chan int)
	go func() {
		buf := make([]byte, 1<<19)
		<-never
		buf[0] = 1
	}()
	runtime.Gosched()
	show("leaked goroutine")
	close(never)
	runtime.Gosched()
	show("goroutine gone")
}
