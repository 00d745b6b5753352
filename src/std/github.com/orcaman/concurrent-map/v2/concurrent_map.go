// Package cmap stands in for github.com/orcaman/concurrent-map/v2: a map in shards, each with a lock. Left out: JSON.
package cmap

import (
	"fmt"
	"sync"
)

// SHARD_COUNT is how many shards maps made from now on have.
var SHARD_COUNT = 32

// A Stringer can be the key of a map made by NewStringer.
type Stringer interface {
	fmt.Stringer
	comparable
}

// A ConcurrentMap is a map that goroutines may use together.
type ConcurrentMap[K comparable, V any] struct {
	shards   []*ConcurrentMapShared[K, V]
	sharding func(key K) uint32
}

// A ConcurrentMapShared is a shard.
type ConcurrentMapShared[K comparable, V any] struct {
	items map[K]V
	sync.RWMutex
}

// New makes a map with strings as keys.
func New[V any]() ConcurrentMap[string, V] { return NewWithCustomShardingFunction[string, V](fnv32) }

// NewStringer makes a map whose keys are put into shards by their texts.
func NewStringer[K Stringer, V any]() ConcurrentMap[K, V] {
	return NewWithCustomShardingFunction[K, V](func(key K) uint32 { return fnv32(key.String()) })
}

// NewWithCustomShardingFunction makes a map whose keys are put into shards by a function.
func NewWithCustomShardingFunction[K comparable, V any](sharding func(key K) uint32) ConcurrentMap[K, V] {
	m := ConcurrentMap[K, V]{make([]*ConcurrentMapShared[K, V], SHARD_COUNT), sharding}
	for i := range m.shards {
		m.shards[i] = &ConcurrentMapShared[K, V]{items: make(map[K]V)}
	}
	return m
}

// fnv32 is FNV-1 of 32 bits.
func fnv32(key string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(key); i++ {
		h = h*16777619 ^ uint32(key[i])
	}
	return h
}

// GetShard returns the shard of key.
func (m ConcurrentMap[K, V]) GetShard(key K) *ConcurrentMapShared[K, V] {
	return m.shards[uint(m.sharding(key))%uint(SHARD_COUNT)]
}

// MSet sets the values of many keys.
func (m ConcurrentMap[K, V]) MSet(data map[K]V) {
	for key, value := range data {
		m.Set(key, value)
	}
}

// Set sets the value of key.
func (m ConcurrentMap[K, V]) Set(key K, value V) {
	s := m.GetShard(key)
	s.Lock()
	s.items[key] = value
	s.Unlock()
}

// An UpsertCb makes the value to set from the one there is and a new one. It is called under the lock: it must not use the map.
type UpsertCb[V any] func(exist bool, valueInMap V, newValue V) V

// Upsert sets the value of key to what cb returns.
func (m ConcurrentMap[K, V]) Upsert(key K, value V, cb UpsertCb[V]) (res V) {
	s := m.GetShard(key)
	s.Lock()
	v, ok := s.items[key]
	res = cb(ok, v, value)
	s.items[key] = res
	s.Unlock()
	return res
}

// SetIfAbsent sets the value of key if it has none, and tells whether it did.
func (m ConcurrentMap[K, V]) SetIfAbsent(key K, value V) bool {
	s := m.GetShard(key)
	s.Lock()
	_, ok := s.items[key]
	if !ok {
		s.items[key] = value
	}
	s.Unlock()
	return !ok
}

// Get returns the value of key.
func (m ConcurrentMap[K, V]) Get(key K) (V, bool) {
	s := m.GetShard(key)
	s.RLock()
	v, ok := s.items[key]
	s.RUnlock()
	return v, ok
}

// Count returns the number of keys, shard by shard.
func (m ConcurrentMap[K, V]) Count() int {
	n := 0
	for _, s := range m.shards {
		s.RLock()
		n += len(s.items)
		s.RUnlock()
	}
	return n
}

// Has tells whether key has a value.
func (m ConcurrentMap[K, V]) Has(key K) bool {
	_, ok := m.Get(key)
	return ok
}

// Remove deletes key.
func (m ConcurrentMap[K, V]) Remove(key K) {
	s := m.GetShard(key)
	s.Lock()
	delete(s.items, key)
	s.Unlock()
}

// A RemoveCb tells whether to delete. It is called under the lock.
type RemoveCb[K any, V any] func(key K, v V, exists bool) bool

// RemoveCb deletes key if cb says so, and returns what cb said.
func (m ConcurrentMap[K, V]) RemoveCb(key K, cb RemoveCb[K, V]) bool {
	s := m.GetShard(key)
	s.Lock()
	v, ok := s.items[key]
	remove := cb(key, v, ok)
	if remove && ok {
		delete(s.items, key)
	}
	s.Unlock()
	return remove
}

// Pop deletes key and returns the value it had.
func (m ConcurrentMap[K, V]) Pop(key K) (v V, exists bool) {
	s := m.GetShard(key)
	s.Lock()
	v, exists = s.items[key]
	delete(s.items, key)
	s.Unlock()
	return v, exists
}

// IsEmpty tells whether there are no keys.
func (m ConcurrentMap[K, V]) IsEmpty() bool { return m.Count() == 0 }

// A Tuple is a key and its value.
type Tuple[K comparable, V any] struct {
	Key K
	Val V
}

// snapshot has a goroutine for each shard send its entries as they are now; all shards are locked when it returns.
func snapshot[K comparable, V any](m ConcurrentMap[K, V]) []chan Tuple[K, V] {
	if len(m.shards) == 0 {
		panic("cmap.ConcurrentMap is not initialized. Should run New() before usage.")
	}
	chans := make([]chan Tuple[K, V], len(m.shards))
	var locked sync.WaitGroup
	locked.Add(len(m.shards))
	for i, s := range m.shards {
		go func() {
			s.RLock()
			chans[i] = make(chan Tuple[K, V], len(s.items))
			locked.Done()
			for key, val := range s.items {
				chans[i] <- Tuple[K, V]{key, val}
			}
			s.RUnlock()
			close(chans[i])
		}()
	}
	locked.Wait()
	return chans
}

// fanIn sends what comes from the channels to out and closes it.
func fanIn[K comparable, V any](chans []chan Tuple[K, V], out chan Tuple[K, V]) {
	var over sync.WaitGroup
	over.Add(len(chans))
	for _, ch := range chans {
		go func() {
			for t := range ch {
				out <- t
			}
			over.Done()
		}()
	}
	over.Wait()
	close(out)
}

// Iter returns a channel with all entries.
//
// Deprecated: a reader that stops early leaves goroutines behind; IterBuffered does not.
func (m ConcurrentMap[K, V]) Iter() <-chan Tuple[K, V] {
	ch := make(chan Tuple[K, V])
	go fanIn(snapshot(m), ch)
	return ch
}

// IterBuffered returns a channel with all entries that has room for them.
func (m ConcurrentMap[K, V]) IterBuffered() <-chan Tuple[K, V] {
	chans := snapshot(m)
	total := 0
	for _, c := range chans {
		total += cap(c)
	}
	ch := make(chan Tuple[K, V], total)
	go fanIn(chans, ch)
	return ch
}

// Clear deletes all keys.
func (m ConcurrentMap[K, V]) Clear() {
	for t := range m.IterBuffered() {
		m.Remove(t.Key)
	}
}

// Items returns the entries as a map.
func (m ConcurrentMap[K, V]) Items() map[K]V {
	all := make(map[K]V)
	for t := range m.IterBuffered() {
		all[t.Key] = t.Val
	}
	return all
}

// An IterCb is called for an entry, under the read lock of its shard.
type IterCb[K comparable, V any] func(key K, v V)

// IterCb calls fn for all entries.
func (m ConcurrentMap[K, V]) IterCb(fn IterCb[K, V]) {
	for _, s := range m.shards {
		s.RLock()
		for key, value := range s.items {
			fn(key, value)
		}
		s.RUnlock()
	}
}

// Keys returns the keys.
func (m ConcurrentMap[K, V]) Keys() []K {
	keys := make([]K, 0, m.Count())
	for t := range m.IterBuffered() {
		keys = append(keys, t.Key)
	}
	return keys
}
