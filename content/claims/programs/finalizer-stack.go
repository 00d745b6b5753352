package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

type resource struct{ bytes [1 << 10]byte }

var resources = map[int]*resource{}

//go:noinline
func evict(id int) { delete(resources, id) }

func main() {
	stacks := make(chan string, 1)
	resources[1] = new(resource)
	runtime.SetFinalizer(resources[1], func(*resource) { stacks <- string(debug.Stack()) })
	evict(1)
	runtime.GC()
	stack := <-stacks
	fmt.Println("stack names main.evict:", strings.Contains(stack, "main.evict"))
	fmt.Println("stack names main.main as a caller:", strings.Contains(stack, "main.main("))
}
