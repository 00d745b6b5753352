package main

import (
	"fmt"
	"runtime"
	"strings"
	"unsafe"
)

var m = map[int][16]int64{}

// storage is the array of buckets (1.23) or of groups of the first table (1.26).
func storage() unsafe.Pointer {
	header := *(*unsafe.Pointer)(unsafe.Pointer(&m))
	at16 := *(*unsafe.Pointer)(unsafe.Add(header, 16))
	if strings.HasPrefix(runtime.Version(), "go1.23") {
		return at16
	}
	firstTable := *(*unsafe.Pointer)(at16)
	return *(*unsafe.Pointer)(unsafe.Add(firstTable, 16))
}

func heapKiB() int {
	runtime.GC()
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return int(s.HeapAlloc >> 10)
}

func main() {
	for i := 0; i < 800; i++ {
		m[i] = [16]int64{}
	}
	raw := storage()
	full := heapKiB()
	for i := 0; i < 800; i++ {
		delete(m, i)
	}
	emptied := heapKiB()
	fmt.Println("all entries deleted, storage freed:   ", full-emptied > 64)
	m = nil
	dropped := heapKiB()
	runtime.KeepAlive(raw)
	fmt.Println("map dropped, raw pointer kept, freed: ", emptied-dropped > 64)
	fmt.Println("raw pointer dropped too, freed:       ", dropped-heapKiB() > 64)
}
