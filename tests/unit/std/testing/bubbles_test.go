package main

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func TestTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		t.Log(start.UTC())
		go func() { time.Sleep(1 * time.Second); t.Log(time.Since(start)) }()
		time.Sleep(2 * time.Second)
		t.Log(time.Since(start))
	})
}
func TestCtx(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		time.Sleep(5*time.Second - time.Nanosecond)
		synctest.Wait()
		t.Log(ctx.Err())
		time.Sleep(time.Nanosecond)
		synctest.Wait()
		t.Log(ctx.Err())
	})
}
func TestAfterFunc(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		called := false
		context.AfterFunc(ctx, func() { called = true })
		synctest.Wait()
		t.Log(called)
		cancel()
		synctest.Wait()
		t.Log(called)
	})
}
func TestWG(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var wg sync.WaitGroup
		ch := make(chan int)
		for i := range 3 {
			wg.Go(func() { time.Sleep(time.Duration(i) * time.Hour); ch <- i })
		}
		go func() { wg.Wait(); close(ch) }()
		for v := range ch {
			t.Log(v, time.Now().UTC().Format(time.RFC3339))
		}
		tk := time.NewTicker(time.Minute)
		for range 3 {
			x := <-tk.C
			t.Log(x.UTC().Format(time.TimeOnly))
		}
		tk.Stop()
		tm := time.AfterFunc(time.Hour, func() { t.Log("never") })
		t.Log(tm.Stop())
		select {
		case <-time.After(time.Second):
			t.Log("after")
		case <-make(chan int):
		}
	})
}
func TestFail(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { t.Cleanup(func() { t.Log("cl", time.Now().UTC().Year()) }); t.Errorf("bad") })
	t.Log("unreached?")
}
func TestFatal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { t.Fatalf("bad") })
	t.Log("unreached?")
}
func TestSkip(t *testing.T) {
	synctest.Test(t, func(t *testing.T) { t.Skip("skipping") })
	fmt.Println("after skip")
}
