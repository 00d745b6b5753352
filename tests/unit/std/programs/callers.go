package main

import (
	"fmt"
	"log"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
)

func where() string {
	pc, file, line, ok := runtime.Caller(1)
	return fmt.Sprint(runtime.FuncForPC(pc).Name(), " ", file[strings.LastIndex(file, "/")+1:], ":", line, " ", ok)
}

type T struct{}

func (T) M() string  { return where() }
func (*T) P() string { return where() }
func main() {
	fmt.Println(where())
	fmt.Println(T{}.M(), (&T{}).P())
	func() { fmt.Println(where()) }()
	pcs := make([]uintptr, 10)
	n := runtime.Callers(0, pcs)
	fr := runtime.CallersFrames(pcs[:n])
	for {
		f, more := fr.Next()
		fmt.Println(f.Function)
		if !more || f.Function == "main.main" {
			break
		}
	}
	log.SetFlags(log.Lshortfile)
	log.SetOutput(os.Stdout)
	log.Println("x")
	log.Default().Print("y")
	fmt.Println(strings.HasPrefix(string(debug.Stack()), "goroutine 1 [running]:\n"), strings.Contains(string(debug.Stack()), "main.main("))
	_, _, _, ok := runtime.Caller(100)
	fmt.Println(ok)
	defer func() { recover(); fmt.Println(where()) }()
	panic(1)
}
