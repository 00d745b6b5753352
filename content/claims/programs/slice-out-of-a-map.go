package main

import (
	"fmt"
	"runtime"
)

func heapMiB() uint64 {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return (s.HeapAlloc + 1<<19) >> 20
}

var files = map[int][]byte{}

func main() {
	for i := 0; i < 4; i++ {
		files[i] = make([]byte, 1<<20)
	}
	head := files[0][:16]
	fmt.Println("four files:                     ", heapMiB(), "MiB")
	clear(files)
	fmt.Println("all deleted, 16 bytes held:     ", heapMiB(), "MiB")
	files = nil
	fmt.Println("map dropped as well:            ", heapMiB(), "MiB")
	own := append([]byte(nil), head...)
	fmt.Println("16 bytes copied, head let go:   ", heapMiB(), "MiB")
	runtime.KeepAlive(own)
}
