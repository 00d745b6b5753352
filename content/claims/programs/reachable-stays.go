package main

import (
	"fmt"
	"runtime"
)

type session struct {
	user  string
	notes [1 << 10]byte
}

func main() {
	collected := false
	sessions := map[int]*session{1: {user: "ann"}}
	runtime.SetFinalizer(sessions[1], func(*session) { collected = true })

	held := sessions[1]
	delete(sessions, 1)
	for i := 0; i < 5; i++ {
		runtime.GC()
		_ = make([]session, 100)
	}
	fmt.Println("entry gone:      ", sessions[1] == nil)
	fmt.Println("object collected:", collected)
	fmt.Println("through my copy: ", held.user)
	runtime.KeepAlive(held)
}
