package main

type LargeKey struct {
	ID   int
	Data []byte
}

var m = make(map[LargeKey]*byte)

func main() {
	k := LargeKey{ID: 1, Data: make([]byte, 1<<20)}
	m[k] = &k.Data[0]
	delete(m, k)
}
