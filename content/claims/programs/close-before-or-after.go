package main

import (
	"fmt"
	"sync"
)

type Session struct{ closed bool }

func (s *Session) Close() { s.closed = true }

func main() {
	m := map[string]*Session{"s1": {}}
	delete(m, "s1")
	fmt.Println("after delete the map gives", m["s1"]) // nothing left to close

	var shared sync.Map
	session := &Session{}
	shared.Store("s1", session)
	if v, loaded := shared.LoadAndDelete("s1"); loaded { // taken out by exactly one caller
		v.(*Session).Close()
	}
	fmt.Println("taken first, then closed:", session.closed)
	_, again := shared.LoadAndDelete("s1")
	fmt.Println("a second caller gets it:", again)
}
