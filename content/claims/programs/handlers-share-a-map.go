package main

import (
	"fmt"
	"sync"
)

var ctxMap = map[string]int{}

// handle is the handler of the article, without the network around it.
func handle(reqID string) {
	ctxMap[reqID] = 1
	defer func() { delete(ctxMap, reqID) }()
}

func main() {
	var wg sync.WaitGroup
	for client := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			defer func() { recover() }() // as net/http does around every handler
			for i := range 50000 {
				handle(fmt.Sprint(client, "-", i))
			}
		}()
	}
	wg.Wait()
	fmt.Println("survived")
}
