package main

import "fmt"

type Body struct {
	name string
	open *int
}

func Open(name string, open *int) *Body { *open++; return &Body{name, open} }
func (b *Body) Close()                  { *b.open-- }

func main() {
	open := 0
	m := map[string]*Body{"a": Open("a", &open), "b": Open("b", &open)}

	delete(m, "a")
	fmt.Println("entries", len(m), "open", open, "after delete alone")

	if b, ok := m["b"]; ok {
		delete(m, "b")
		b.Close()
	}
	fmt.Println("entries", len(m), "open", open, "after delete and Close")
}
