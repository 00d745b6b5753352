package main

import "fmt"

func main() {
	defer func() { fmt.Println("recovered:", recover()) }()

	m := map[int]int{}
	for k := 0; k < 100; k++ {
		m[k] = k
	}
	done := make(chan bool)
	go func() {
		for i := 0; i < 400_000; i++ {
			delete(m, i%100)
			m[i%100] = i
		}
		close(done)
	}()
	for {
		select {
		case <-done:
			fmt.Println("no clash this time")
			return
		default:
			for range m {
			}
		}
	}
}
