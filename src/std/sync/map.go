package sync

import "sync/atomic"

func runtime_goversion() int

// A Map is a map that goroutines may use together. Up to Go 1.23 it has a part that is read without a lock and a part behind one
// (readdirty.go); since Go 1.24 it is a trie of hashes (hashtrie.go). Which of the two a program gets is what its version has.
type Map struct {
	_ noCopy

	// readdirty.go says what these are.
	mu     Mutex
	read   atomic.Pointer[readOnly]
	dirty  map[any]*entry
	misses int

	trie hashTrie
}

func hasTrie() bool { return runtime_goversion() >= 124 }

// Load returns the value of key.
func (m *Map) Load(key any) (value any, ok bool) {
	if hasTrie() {
		return m.trie.load(key)
	}
	return m.load(key)
}

// Store sets the value of key.
func (m *Map) Store(key, value any) { m.Swap(key, value) }

// LoadOrStore returns the value of key if it has one; else it sets it.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	if hasTrie() {
		return m.trie.loadOrStore(key, value)
	}
	return m.loadOrStore(key, value)
}

// LoadAndDelete deletes key and returns the value it had.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	if hasTrie() {
		return m.trie.loadAndDelete(key)
	}
	return m.loadAndDelete(key)
}

// Delete deletes key.
func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// Swap sets the value of key and returns the one before.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	if hasTrie() {
		return m.trie.swap(key, value)
	}
	return m.swap(key, value)
}

// CompareAndSwap sets the value of key if it is old.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	if hasTrie() {
		return m.trie.compareAndSwap(key, old, new)
	}
	return m.compareAndSwap(key, old, new)
}

// CompareAndDelete deletes key if its value is old.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	if hasTrie() {
		return m.trie.compareAndDelete(key, old)
	}
	return m.compareAndDelete(key, old)
}

// Range calls f for each entry until it returns false. f may use the map.
func (m *Map) Range(f func(key, value any) bool) {
	if hasTrie() {
		m.trie.forEach(f)
		return
	}
	m.forEach(f)
}

// Clear deletes all entries.
func (m *Map) Clear() {
	if hasTrie() {
		m.trie.clear()
		return
	}
	m.clear()
}
