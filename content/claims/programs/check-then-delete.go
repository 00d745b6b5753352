package main

import (
	"fmt"
	"sync"
)

func main() {
	m := map[string]int{"job": 1}
	var mu sync.Mutex
	var checked, done sync.WaitGroup
	checked.Add(2)
	done.Add(2)
	winners := make(chan int, 2)
	for g := range 2 {
		go func() {
			defer done.Done()
			mu.Lock()
			_, exists := m["job"]
			mu.Unlock()
			checked.Done()
			checked.Wait() // the worst moment: both have looked, neither has deleted
			if exists {
				mu.Lock()
				delete(m, "job")
				mu.Unlock()
				winners <- g
			}
		}()
	}
	done.Wait()
	fmt.Println("goroutines that believe they deleted the job:", len(winners))
}
