package main

import (
	"fmt"
	"runtime"
)

type page [1 << 20]byte

func heapMiB() uint64 {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return (s.HeapAlloc + 1<<19) >> 20
}

func makeCache() (put, drop func(int), size func() int) {
	pages := map[int]*page{}
	put = func(id int) { pages[id] = new(page) }
	drop = func(id int) { delete(pages, id) }
	size = func() int { return len(pages) }
	return put, drop, size
}

func main() {
	put, drop, size := makeCache()
	for id := 0; id < 16; id++ {
		put(id)
	}
	fmt.Println("entries:", size(), " heap:", heapMiB(), "MiB")
	for id := 0; id < 16; id++ {
		drop(id)
	}
	fmt.Println("entries:", size(), "  heap:", heapMiB(), "MiB, closures still alive")
	runtime.KeepAlive(put)
}
