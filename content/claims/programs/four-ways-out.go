package main

import (
	"fmt"
	"runtime"
)

var contexts = map[string]int{}

func run(how string, f func()) {
	done := make(chan bool)
	go func() {
		defer close(done)
		defer func() { recover() }()
		f()
	}()
	<-done
	fmt.Println(how, "left behind:", len(contexts))
	clear(contexts)
}

func main() {
	run("return, deferred delete: ", func() {
		contexts["req"] = 1
		defer delete(contexts, "req")
	})
	run("panic, deferred delete:  ", func() {
		contexts["req"] = 1
		defer delete(contexts, "req")
		panic("handler failed")
	})
	run("Goexit, deferred delete: ", func() {
		contexts["req"] = 1
		defer delete(contexts, "req")
		runtime.Goexit()
	})
	run("delete forgotten:        ", func() {
		contexts["req"] = 1
	})
}
