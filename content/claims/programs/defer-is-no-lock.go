package main

import "fmt"

type conn struct{ number int }

var conns = map[string]*conn{}

// serve registers a connection for the user and defers its removal.
func serve(user string, c *conn, body func()) {
	conns[user] = c
	defer delete(conns, user)
	defer func() { fmt.Println("about to remove connection", conns[user].number) }()
	body()
}

func main() {
	serve("ann", &conn{1}, func() {
		conns["ann"] = &conn{2} // ann connects again; nothing holds this back
		fmt.Println("live connection:", conns["ann"].number)
	})
	fmt.Println("registered connections:", len(conns))
}
