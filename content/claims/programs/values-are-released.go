package main

import (
	"fmt"
	"runtime"
)

type blob struct{ bytes [1 << 20]byte }

func heapMiB() int {
	runtime.GC()
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return int(stats.HeapAlloc+1<<19) >> 20
}

func main() {
	collected := make(chan int, 16)
	m := map[int]*blob{}
	for k := 0; k < 16; k++ {
		m[k] = new(blob)
		runtime.SetFinalizer(m[k], func(*blob) { collected <- k })
	}
	fmt.Println("16 values of 1 MiB in the map:", heapMiB(), "MiB")

	for k := 0; k < 16; k++ {
		delete(m, k)
	}
	runtime.GC()
	for n := 0; n < 16; n++ {
		<-collected
	}
	fmt.Println("all 16 deleted:               ", heapMiB(), "MiB")
	fmt.Println("finalizers ran: 16, the same map is still in use, len", len(m))
	runtime.KeepAlive(m)
}
