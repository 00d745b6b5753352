package main

import "fmt"

type Entry struct{ Payload []byte }

func main() {
	m := map[string]Entry{"k": {Payload: []byte("large")}}
	if val, ok := m["k"]; ok {
		val.Payload = nil // val is a copy
	}
	fmt.Printf("entry in the map: %q\n", m["k"].Payload)
}
