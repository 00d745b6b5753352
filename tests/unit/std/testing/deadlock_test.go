package main

import (
	"testing"
	"testing/synctest"
	"time"
)

func TestLeft(t *testing.T) {
	defer func() { t.Log(recover()) }()
	synctest.Test(t, func(t *testing.T) {
		ch := make(chan int)
		go func() { <-ch }()
	})
}

func TestAll(t *testing.T) {
	defer func() { t.Log(recover()) }()
	synctest.Test(t, func(t *testing.T) {
		ch := make(chan int)
		go func() { time.Sleep(time.Hour); <-ch }()
		ch <- 1
		<-ch
		<-ch
	})
}

func TestOutside(t *testing.T) {
	defer func() { t.Log(recover()) }()
	synctest.Wait()
}

func TestNested(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		defer func() { t.Log(recover()) }()
		synctest.Test(t, func(t *testing.T) {})
	})
}

func TestRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		defer func() { t.Log(recover()) }()
		t.Run("x", func(t *testing.T) {})
	})
}
