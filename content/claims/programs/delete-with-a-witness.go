package main

import (
	"fmt"
	"path/filepath"
	"runtime"
)

type sessions struct {
	users   map[int]string
	removed map[int]string // id -> who removed it
}

func (s *sessions) remove(id int) {
	pc, file, line, _ := runtime.Caller(1)
	s.removed[id] = fmt.Sprintf("%s at %s:%d", runtime.FuncForPC(pc).Name(), filepath.Base(file), line)
	delete(s.users, id)
}

//go:noinline
func logOut(s *sessions) { s.remove(1) }

//go:noinline
func expire(s *sessions) { s.remove(2) }

func main() {
	s := &sessions{users: map[int]string{1: "ann", 2: "bob"}, removed: map[int]string{}}
	logOut(s)
	expire(s)
	for id := 1; id <= 2; id++ {
		fmt.Println("session", id, "removed by", s.removed[id])
	}
}
