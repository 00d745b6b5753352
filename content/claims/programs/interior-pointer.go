package main

import (
	"fmt"
	"runtime"
)

type largeKey struct {
	id   int
	data *[1 << 20]byte
}

var m = map[largeKey]*byte{}

func heapMiB() uint64 {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return (s.HeapAlloc + 1<<19) >> 20
}

//go:noinline
func keep(keyGone chan bool) *byte {
	k := &largeKey{id: 1, data: new([1 << 20]byte)}
	runtime.SetFinalizer(k, func(*largeKey) { keyGone <- true })
	m[*k] = &k.data[0]
	p := m[*k]
	delete(m, *k)
	return p
}

func main() {
	keyGone := make(chan bool, 1)
	p := keep(keyGone)
	runtime.GC()
	fmt.Println("key struct collected:            ", <-keyGone)
	fmt.Println("the array p points into stays:   ", heapMiB(), "MiB")
	runtime.KeepAlive(p)
	fmt.Println("after the last use of p:         ", heapMiB(), "MiB")
	runtime.KeepAlive(m)
}
