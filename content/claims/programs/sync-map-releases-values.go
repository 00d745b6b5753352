package main

import (
	"fmt"
	"runtime"
	"sync"
)

func heapMiB() uint64 {
	runtime.GC()
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return (s.HeapAlloc + 1<<19) >> 20
}

func main() {
	base := heapMiB()
	var m sync.Map
	for i := range 8 {
		m.Store(i, new([1 << 20]byte))
	}
	m.Range(func(k, v any) bool { return true }) // moves everything into the read-only part (1.23)
	fmt.Println("8 values of 1 MiB:", heapMiB()-base, "MiB")
	for i := range 8 {
		m.Delete(i)
	}
	fmt.Println("after 8 Deletes:  ", heapMiB()-base, "MiB")
	runtime.KeepAlive(&m)
}
