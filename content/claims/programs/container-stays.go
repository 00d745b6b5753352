package main

import (
	"fmt"
	"runtime"
)

func heapMiB() int {
	runtime.GC()
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return int(stats.HeapAlloc+1<<19) >> 20
}

func main() {
	m := map[int][8]int{} // 72 bytes an entry, no pointers
	for k := 0; k < 50_000; k++ {
		m[k] = [8]int{k}
	}
	fmt.Println("50,000 entries:         ", heapMiB(), "MiB")

	for k := 10; k < 50_000; k++ {
		delete(m, k)
	}
	fmt.Println("ten left:               ", heapMiB(), "MiB")

	survivors := make(map[int][8]int, len(m))
	for k, v := range m {
		survivors[k] = v
	}
	clear(m)
	fmt.Println("cleared:                ", heapMiB(), "MiB, len", len(m))
	runtime.KeepAlive(m)

	m = survivors
	fmt.Println("survivors in a new map: ", heapMiB(), "MiB, len", len(m))
	runtime.KeepAlive(m)
}
