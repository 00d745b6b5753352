package main

import (
	"fmt"
)

type Registry struct {
	open map[string]int
}

func (r Registry) Open(id string, user int) {
	if r.open == nil {
		r.open = make(map[string]int)
	}
	r.open[id] = user
}

func (r *Registry) Close(id string) { delete(r.open, id) }

func (r *Registry) User(id string) (user int, ok bool) {
	user, ok = r.open[id]
	return user, ok
}

func (r *Registry) Len() int { return len(r.open) }

func main() {
	var r Registry
	r.Close("never-opened")
	r.Open("a", 1)
	r.Close("a")
	fmt.Println("open sessions:", r.Len())
}
