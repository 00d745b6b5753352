package main

import (
	"fmt"
	"runtime"
)

type largeKey struct {
	id   int
	data *[1 << 20]byte // a slice cannot be part of a key; a pointer can
}

var m = map[largeKey]*byte{}

func heapMiB() uint64 {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return (s.HeapAlloc + 1<<19) >> 20
}

//go:noinline
func leakDemo(keyGone, dataGone chan bool) {
	k := &largeKey{id: 1, data: new([1 << 20]byte)}
	runtime.SetFinalizer(k, func(*largeKey) { keyGone <- true })
	runtime.SetFinalizer(k.data, func(*[1 << 20]byte) { dataGone <- true })
	ptr := &k.data[0]
	m[*k] = ptr
	fmt.Println("entry in the map:", heapMiB(), "MiB")
	delete(m, *k)
}

func main() {
	keyGone, dataGone := make(chan bool, 1), make(chan bool, 1)
	leakDemo(keyGone, dataGone)
	runtime.GC()
	fmt.Println("key collected:   ", <-keyGone)
	runtime.GC()
	fmt.Println("data collected:  ", <-dataGone)
	fmt.Println("map still alive, len", len(m), "and", heapMiB(), "MiB")
}
