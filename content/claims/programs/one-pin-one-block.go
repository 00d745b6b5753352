package main

import (
	"fmt"
	"runtime"
	"unsafe"
)

type cache struct{ data unsafe.Pointer }

func liveObjects() int64 {
	runtime.GC()
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return int64(s.Mallocs - s.Frees)
}

var m = map[int]*[64]byte{}

func main() {
	for i := 0; i < 1000; i++ {
		m[i] = new([64]byte)
	}
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	pin := cache{data: *(*unsafe.Pointer)(unsafe.Add(header, 16))}
	clear(m)
	before := liveObjects()
	for round := 1; round <= 3; round++ {
		for i := 0; i < 1000; i++ {
			m[i] = new([64]byte)
		}
		for i := 0; i < 1000; i++ {
			delete(m, i)
		}
		fmt.Println("round", round, "mallocs - frees grew:", liveObjects()-before > 100)
	}
	runtime.KeepAlive(pin)
}
