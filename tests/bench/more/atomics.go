package main

import "sync/atomic"

func bench() int {
	var n int64
	var p atomic.Int32
	done := make(chan bool)
	for g := 0; g < 4; g++ {
		go func() {
			for i := 0; i < 10000; i++ {
				atomic.AddInt64(&n, 2)
				p.Add(1)
			}
			done <- true
		}()
	}
	for g := 0; g < 4; g++ {
		<-done
	}
	return int(n) + int(p.Load())
}
