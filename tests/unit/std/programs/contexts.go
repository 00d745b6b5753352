package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

type key struct{}
type myCtx struct{ context.Context }

func main() {
	bg := context.Background()
	c, cancel := context.WithCancelCause(bg)
	v := context.WithValue(c, key{}, "val")
	v2 := context.WithValue(v, "k", 3)
	w := context.WithoutCancel(v2)
	fmt.Println(bg, context.TODO(), c, v, v2, w)
	d, cd := context.WithTimeout(bg, time.Hour)
	defer cd()
	_, ok := d.Deadline()
	fmt.Println(ok)
	ch := make(chan int)
	stop := context.AfterFunc(v2, func() { fmt.Println("after", context.Cause(v2)); close(ch) })
	cancel(errors.New("why"))
	<-ch
	fmt.Println(c.Err(), context.Cause(c), w.Err(), context.Cause(w), stop(), w.Value(key{}), w.Value("k"))
	t, ct := context.WithTimeoutCause(bg, time.Millisecond, errors.New("too slow"))
	defer ct()
	<-t.Done()
	fmt.Println(t.Err(), context.Cause(t), errors.Is(t.Err(), context.DeadlineExceeded))
	m := myCtx{bg}
	c3, cancel3 := context.WithCancel(m)
	c4, _ := context.WithCancel(myCtx{c3})
	cancel3()
	<-c4.Done()
	fmt.Println(c4.Err(), c3)
	func() { defer func() { fmt.Println(recover()) }(); context.WithCancel(nil) }()
	func() { defer func() { fmt.Println(recover()) }(); context.WithValue(bg, nil, 1) }()
	func() { defer func() { fmt.Println(recover()) }(); context.WithValue(bg, []int{}, 1) }()
	func() { defer func() { fmt.Println(recover()) }(); context.WithoutCancel(nil) }()
	fmt.Printf("%T %v\n", context.DeadlineExceeded, context.DeadlineExceeded)
	fmt.Printf("%T %T %T\n", c, v, d)
	type to interface {
		Timeout() bool
		Temporary() bool
	}
	fmt.Println(context.DeadlineExceeded.(to).Timeout(), context.DeadlineExceeded.(to).Temporary())
	past, cp := context.WithDeadline(bg, time.Now().Add(-time.Second))
	defer cp()
	fmt.Println(past.Err(), context.Cause(past))
	p, cpp := context.WithDeadline(d, time.Now().Add(2*time.Hour))
	defer cpp()
	fmt.Printf("%T\n", p)
	c5, cancel5 := context.WithCancelCause(bg)
	cancel5(nil)
	fmt.Println(context.Cause(c5), c5.Err())
	s2 := context.AfterFunc(bg, func() {})
	fmt.Println(s2(), s2())
	fmt.Printf("%v\n", context.WithValue(bg, key{}, key{}))
	fmt.Printf("%v\n", context.WithValue(bg, time.Second, errors.New("x")))
}
