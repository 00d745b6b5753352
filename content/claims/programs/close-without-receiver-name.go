package main

import (
	"log"
	"runtime"
	"runtime/debug"
)

type Resource struct{ closed bool }

func (*Resource) Close() {
	runtime.SetFinalizer(r, func(_ *Resource) {
		log.Printf("FINALIZER: deleted at %s", debug.Stack())
	})
}

func main() { new(Resource).Close() }
