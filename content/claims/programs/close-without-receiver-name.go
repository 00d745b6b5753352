package main

import (
	"log"
	"runtime"
	"runtime/debug"
	"sync/atomic"
)

type Resource struct{ closed uint32 }

func (*Resource) Close() {
	atomic.StoreUint32(&r.closed, 1)
	runtime.SetFinalizer(r, func(_ *Resource) {
		log.Printf("FINALIZER: %p deleted at %s", r, debug.Stack())
	})
}

func main() { new(Resource).Close() }
