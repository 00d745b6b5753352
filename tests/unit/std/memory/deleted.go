package main

import (
	"fmt"
	"runtime"
)

func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var ms runtime.MemStats
	runtime.ReadMemStats(&ms)
	return ms.HeapAlloc
}

func main() {
	base := heap()
	m := map[int]*[64]byte{}
	for i := 0; i < 100000; i++ {
		m[i] = new([64]byte)
	}
	fmt.Print((heap()-base)/1024, " ")
	for i := 0; i < 100000; i++ {
		delete(m, i)
	}
	fmt.Print((heap()-base)/1024, " ")
	m2 := map[int]*[64]byte{}
	for k, v := range m {
		m2[k] = v
	}
	m = m2
	fmt.Println((heap() - base) / 1024)
	runtime.KeepAlive(m)
}
