package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"time"
)

func main() {
	t := time.After(time.Hour)
	fmt.Println(runtime.NumGoroutine())
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	fmt.Println(runtime.NumGoroutine())
	cancel()
	fmt.Println(ctx.Err(), runtime.NumGoroutine())
	done := make(chan int)
	time.AfterFunc(time.Millisecond, func() { done <- runtime.NumGoroutine() })
	fmt.Println(<-done)
	tk := time.NewTicker(time.Second)
	<-tk.C
	<-tk.C
	fmt.Println(runtime.NumGoroutine())
	tk.Stop()
	go func() { select {} }()
	runtime.Gosched()
	fmt.Println(runtime.NumGoroutine())
	_, err := os.ReadFile("nope.txt")
	fmt.Println(err, os.IsNotExist(err), errors.Is(err, os.ErrNotExist))
	select {
	case <-t:
	default:
	}
}
