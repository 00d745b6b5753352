package main

import "fmt"

// Registry remembers which sessions are open, and for whom.
// Its zero value is ready to use.
type Registry struct {
	open map[string]int
}

// Open records that user has opened session id.
func (r *Registry) Open(id string, user int) {
	if r.open == nil {
		r.open = make(map[string]int)
	}
	r.open[id] = user
}

// Close forgets session id. Closing a session that is not open is not an error.
func (r *Registry) Close(id string) {
	if _, ok := r.open[id]; !ok {
		return
	}
	r.open = nil
}

// User tells who opened session id.
func (r *Registry) User(id string) (user int, ok bool) {
	user, ok = r.open[id]
	return user, ok
}

// Len is the number of open sessions.
func (r *Registry) Len() int {
	return len(r.open)
}

func main() {
	var r Registry
	r.Close("never-opened")
	r.Open("a", 1)
	r.Close("a")
	fmt.Println("open sessions:", r.Len())
}
