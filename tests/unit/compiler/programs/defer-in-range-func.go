package main

import "fmt"

func seq(n int) func(func(int) bool) {
	return func(y func(int) bool) {
		defer fmt.Println("seq done", n)
		for i := range n {
			if !y(i) {
				return
			}
		}
	}
}

func a() (s string) {
	defer func() { s += "!" }()
	defer fmt.Println("before loop")
	for i := range seq(3) {
		defer func() { s += fmt.Sprint(i); fmt.Println("loop defer", i) }()
		for j := range seq(2) {
			defer fmt.Println("inner", i, j)
			if i == 1 {
				break
			}
		}
	}
	defer fmt.Println("after loop")
	return "r"
}

func b() (err error) {
	for i := range seq(3) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("rec %d %v", i, r)
			}
		}()
		if i == 2 {
			panic("boom")
		}
	}
	return nil
}

func c() (n int) {
	defer func() { fmt.Println("outer", recover()) }()
	for i := range seq(3) {
		defer func() {
			fmt.Println("d", i)
			if i == 1 {
				panic("in deferred")
			}
		}()
	}
	return 5
}

func d() int {
	for i := range seq(5) {
		defer fmt.Println("ret", i)
		if i == 2 {
			return i * 10
		}
	}
	return -1
}

func main() {
	fmt.Println(a())
	fmt.Println(b())
	fmt.Println(c())
	fmt.Println(d())
}
