package sync

// A Map is a map that goroutines may use together. Entries keep the order in which they came; a deleted one leaves a hole that
// Range passes over, until holes are half of all.
type Map struct {
	_ noCopy

	mu      RWMutex
	index   map[any]*mapEntry
	entries []*mapEntry
	holes   int
}

type mapEntry struct {
	key, value any
	present    bool
}

// find returns the entry of key, nil if there is none; mu is held.
func (m *Map) find(key any) *mapEntry { return m.index[key] }

// insert adds an entry for key, which has none; mu is held for writing.
func (m *Map) insert(key, value any) {
	if m.index == nil {
		m.index = make(map[any]*mapEntry)
	}
	e := &mapEntry{key, value, true}
	m.index[key] = e
	m.entries = append(m.entries, e)
}

// remove takes out an entry; mu is held for writing.
func (m *Map) remove(e *mapEntry) {
	delete(m.index, e.key)
	e.present = false
	m.holes++
	if m.holes > 16 && m.holes > len(m.entries)/2 {
		kept := make([]*mapEntry, 0, len(m.entries)-m.holes)
		for _, e := range m.entries {
			if e.present {
				kept = append(kept, e)
			}
		}
		m.entries, m.holes = kept, 0
	}
}

// Load returns the value of key.
func (m *Map) Load(key any) (value any, ok bool) {
	m.mu.RLock()
	defer m.mu.RUnlock()
	if e := m.find(key); e != nil {
		return e.value, true
	}
	return nil, false
}

// Store sets the value of key.
func (m *Map) Store(key, value any) { m.Swap(key, value) }

// LoadOrStore returns the value of key if it has one; else it sets it.
func (m *Map) LoadOrStore(key, value any) (actual any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if e := m.find(key); e != nil {
		return e.value, true
	}
	m.insert(key, value)
	return value, false
}

// LoadAndDelete deletes key and returns the value it had.
func (m *Map) LoadAndDelete(key any) (value any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if e := m.find(key); e != nil {
		m.remove(e)
		return e.value, true
	}
	return nil, false
}

// Delete deletes key.
func (m *Map) Delete(key any) { m.LoadAndDelete(key) }

// Swap sets the value of key and returns the one before.
func (m *Map) Swap(key, value any) (previous any, loaded bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if e := m.find(key); e != nil {
		previous = e.value
		e.value = value
		return previous, true
	}
	m.insert(key, value)
	return nil, false
}

// CompareAndSwap sets the value of key if it is old.
func (m *Map) CompareAndSwap(key, old, new any) (swapped bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if e := m.find(key); e != nil && e.value == old {
		e.value = new
		return true
	}
	return false
}

// CompareAndDelete deletes key if its value is old.
func (m *Map) CompareAndDelete(key, old any) (deleted bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if e := m.find(key); e != nil && e.value == old {
		m.remove(e)
		return true
	}
	return false
}

// Range calls f for each entry until it returns false. f may use the map.
func (m *Map) Range(f func(key, value any) bool) {
	m.mu.RLock()
	entries := m.entries
	m.mu.RUnlock()
	for _, e := range entries {
		m.mu.RLock()
		key, value, present := e.key, e.value, e.present
		m.mu.RUnlock()
		if present && !f(key, value) {
			return
		}
	}
}

// Clear deletes all entries.
func (m *Map) Clear() {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, e := range m.entries {
		e.present = false
	}
	m.index, m.entries, m.holes = nil, nil, 0
}
