package main

import (
	"fmt"
	"hash/fnv"
	"sync"
)

type shard struct {
	mu    sync.RWMutex
	items map[string]int
}

type shards [32]shard

func (s *shards) of(key string) *shard {
	h := fnv.New32a()
	h.Write([]byte(key))
	return &s[h.Sum32()%uint32(len(s))]
}

func (s *shards) Delete(key string) {
	p := s.of(key)
	p.mu.Lock()
	delete(p.items, key) // the built-in delete, on a smaller map
	p.mu.Unlock()
}

func (s *shards) Len() (n int) {
	for i := range s { // shard by shard: not one moment of the whole map
		s[i].mu.RLock()
		n += len(s[i].items)
		s[i].mu.RUnlock()
	}
	return n
}

func main() {
	var s shards
	for i := range s {
		s[i].items = map[string]int{}
	}
	for i := range 1000 {
		key := fmt.Sprint("key-", i)
		s.of(key).items[key] = i
	}
	for i := range 650 {
		s.Delete(fmt.Sprint("key-", i))
	}
	fmt.Println("left:", s.Len(), "in", len(s), "maps with a lock each")
}
