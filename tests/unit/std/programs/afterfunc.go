package main

import (
	"context"
	"fmt"
	"sync"
)

type own struct {
	context.Context
	mu    sync.Mutex
	done  chan struct{}
	err   error
	funcs map[int]func()
	n     int
}

func (o *own) Done() <-chan struct{} { return o.done }
func (o *own) Err() error            { o.mu.Lock(); defer o.mu.Unlock(); return o.err }
func (o *own) AfterFunc(f func()) func() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	id := o.n
	o.n++
	o.funcs[id] = f
	fmt.Println("AfterFunc", id)
	return func() bool {
		o.mu.Lock()
		defer o.mu.Unlock()
		_, ok := o.funcs[id]
		delete(o.funcs, id)
		fmt.Println("stop", id, ok)
		return ok
	}
}
func (o *own) cancel() {
	o.mu.Lock()
	o.err = context.Canceled
	close(o.done)
	fs := o.funcs
	o.funcs = map[int]func(){}
	o.mu.Unlock()
	for _, f := range fs {
		f()
	}
}

func main() {
	o := &own{Context: context.Background(), done: make(chan struct{}), funcs: map[int]func(){}}
	a, ca := context.WithCancel(o)
	b, cb := context.WithCancel(o)
	defer cb()
	ca()
	fmt.Println(a.Err(), b.Err(), len(o.funcs))
	o.cancel()
	<-b.Done()
	fmt.Println(b.Err())
	c := make(chan int)
	context.AfterFunc(b, func() { close(c) })
	<-c
}
