package main

import (
	"context"
	"fmt"
	"sync"
)

// A write from another goroutine, a panic, and a delete on the way out. The write is waited for, so nothing races.
func recovered() (left int) {
	m := make(map[int]int)
	defer func() { left = len(m) }()
	defer func() {
		recover()
		delete(m, 1)
	}()
	var wg sync.WaitGroup
	wg.Add(1)
	go func() { defer wg.Done(); m[1] = 100 }()
	wg.Wait()
	panic("case 3.2")
}

// A goroutine waits for its context; the entry of its key goes with a deferred delete.
func watch(ctx context.Context, keys map[string]bool, key string, wg *sync.WaitGroup) {
	keys[key] = true
	defer delete(keys, key)
	wg.Add(1)
	go func() { defer wg.Done(); <-ctx.Done() }()
}

func main() {
	fmt.Println("case 3.2: entries left after the panic:", recovered())

	ctx, cancel := context.WithCancel(context.Background())
	keys := make(map[string]bool)
	var wg sync.WaitGroup
	for i := 0; i < 10; i++ {
		watch(ctx, keys, fmt.Sprint("key ", i), &wg)
	}
	cancel()
	wg.Wait()
	fmt.Println("case 3.3: all 10 goroutines ended, entries left:", len(keys))
}
