package main

import "sync"

func bench() int {
	var m sync.Map
	n := 0
	for i := 0; i < 20000; i++ {
		m.Store(i%500, i)
		if v, ok := m.Load(i % 300); ok {
			n += v.(int)
		}
		if i%7 == 0 {
			m.Delete(i % 500)
		}
	}
	return n
}
