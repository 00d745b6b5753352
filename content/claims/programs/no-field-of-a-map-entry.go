package main

type Entry struct{ Payload []byte }

func main() {
	m := map[string]Entry{"k": {Payload: []byte("large")}}
	m["k"].Payload = nil
	delete(m, "k")
}
