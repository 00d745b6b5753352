package main

import (
	"fmt"
	"runtime"
)

// heapMiB is what is alive after a collection, in whole MiB.
func heapMiB() uint64 {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return (s.HeapAlloc + 1<<19) >> 20
}

var (
	large = map[int]*[1 << 20]byte{}
	small = map[int][4]int{}
)

func main() {
	for i := 0; i < 32; i++ {
		large[i] = new([1 << 20]byte)
	}
	fmt.Println("32 pointers to 1 MiB each:", heapMiB(), "MiB")
	for i := 0; i < 32; i++ {
		delete(large, i)
	}
	fmt.Println("all deleted, no nil set:  ", heapMiB(), "MiB")

	for i := 0; i < 100_000; i++ {
		small[i] = [4]int{}
	}
	full := heapMiB()
	for i := 0; i < 100_000; i++ {
		delete(small, i)
	}
	fmt.Println("100,000 values in the slots, all deleted: storage kept:", heapMiB() == full)
	small = map[int][4]int{}
	fmt.Println("map replaced: storage freed:", heapMiB() == 0)
}
