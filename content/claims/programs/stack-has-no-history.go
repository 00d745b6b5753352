package main

import (
	"fmt"
	"runtime/debug"
	"strings"
)

type session struct{ user string }

var sessions = map[int]*session{1: {user: "ann"}}

//go:noinline
func logOut(id int) { delete(sessions, id) }

//go:noinline
func greet(id int) { fmt.Println("hello", sessions[id].user) }

func main() {
	defer func() {
		fmt.Println("panic:", recover())
		stack := string(debug.Stack())
		fmt.Println("stack names the reader, greet:  ", strings.Contains(stack, "main.greet"))
		fmt.Println("stack names the deleter, logOut:", strings.Contains(stack, "main.logOut"))
	}()
	logOut(1)
	greet(1)
}
