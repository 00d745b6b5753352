package main

import (
	"fmt"
	"runtime"
)

type Response struct{ Payload []byte }

func heapMiB() uint64 {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return (s.HeapAlloc + 1<<19) >> 20
}

func main() {
	base := heapMiB()
	report := func(what string) { fmt.Println(what, heapMiB()-base, "MiB") }

	m := map[string]*Response{"a": {make([]byte, 4<<20)}, "b": {make([]byte, 4<<20)}}
	report("two payloads in the map:      ")

	delete(m, "a") // nothing set to nil
	report("after delete alone:           ")

	val := m["b"]
	val.Payload = nil
	delete(m, "b")
	report("after nil, then delete:       ")

	kept := &Response{make([]byte, 4<<20)}
	m["c"] = kept
	delete(m, "c")
	report("deleted, but somebody holds it:")
	runtime.KeepAlive(kept)
	runtime.KeepAlive(m)
}
