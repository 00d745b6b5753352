package sync

import "sync/atomic"

// Map up to Go 1.23. read holds a map that never changes and is read without a lock; what was stored since it was made is in dirty,
// behind mu. After as many misses as dirty has entries dirty takes the place of read. Both maps hold the same entries, so that a
// value can be changed through read. Deleting a key of read only empties its entry: the key stays until dirty is made anew.

// A readOnly is an immutable map; amended says that dirty has keys that it lacks.
type readOnly struct {
	m       map[any]*entry
	amended bool
}

// expunged marks an emptied entry that dirty lacks.
var expunged = new(any)

// An entry points to its value; nil: deleted.
type entry struct {
	p atomic.Pointer[any]
}

func newEntry(value any) *entry {
	e := &entry{}
	e.p.Store(&value)
	return e
}

func (e *entry) load() (value any, ok bool) {
	p := e.p.Load()
	if p == nil || p == expunged {
		return nil, false
	}
	return *p, true
}

func (m *Map) loadRead() readOnly {
	if p := m.read.Load(); p != nil {
		return *p
	}
	return readOnly{}
}

func (m *Map) load(key any) (value any, ok bool) {
	read := m.loadRead()
	e, ok := read.m[key]
	if !ok && read.amended {
		m.mu.Lock()
		read = m.loadRead()
		e, ok = read.m[key]
		if !ok && read.amended {
			e, ok = m.dirty[key]
			m.miss()
		}
		m.mu.Unlock()
	}
	if !ok {
		return nil, false
	}
	return e.load()
}

// miss counts a look into dirty; mu is held.
func (m *Map) miss() {
	m.misses++
	if m.misses >= len(m.dirty) {
		m.promote()
	}
}

// promote puts dirty in the place of read; mu is held.
func (m *Map) promote() {
	m.read.Store(&readOnly{m: m.dirty})
	m.dirty, m.misses = nil, 0
}

// swapIn sets the value of an entry that is not expunged.
func (e *entry) swapIn(value *any) (old *any, ok bool) {
	for {
		p := e.p.Load()
		if p == expunged {
			return nil, false
		}
		if e.p.CompareAndSwap(p, value) {
			return p, true
		}
	}
}

// revive makes an expunged entry an emptied one, which dirty must get then; mu is held.
func (e *entry) revive() bool { return e.p.CompareAndSwap(expunged, nil) }

// addDirty stores a key that neither map has; mu is held.
func (m *Map) addDirty(read readOnly, key, value any) {
	if !read.amended {
		m.makeDirty(read)
		m.read.Store(&readOnly{read.m, true})
	}
	m.dirty[key] = newEntry(value)
}

// makeDirty fills dirty with the entries of read that are not deleted; those are expunged.
func (m *Map) makeDirty(read readOnly) {
	if m.dirty != nil {
		return
	}
	m.dirty = make(map[any]*entry, len(read.m))
	for k, e := range read.m {
		for p := e.p.Load(); ; p = e.p.Load() {
			if p != nil && p != expunged {
				m.dirty[k] = e
			} else if p == nil && !e.p.CompareAndSwap(nil, expunged) {
				continue
			}
			break
		}
	}
}

func (m *Map) swap(key, value any) (previous any, loaded bool) {
	found := func(p *any) (any, bool) {
		if p == nil {
			return nil, false
		}
		return *p, true
	}
	if e, ok := m.loadRead().m[key]; ok {
		if p, ok := e.swapIn(&value); ok {
			return found(p)
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	read := m.loadRead()
	if e, ok := read.m[key]; ok {
		if e.revive() {
			m.dirty[key] = e
		}
		return found(e.p.Swap(&value))
	}
	if e, ok := m.dirty[key]; ok {
		return found(e.p.Swap(&value))
	}
	m.addDirty(read, key, value)
	return nil, false
}

// loadOrStore is for an entry that may be expunged: ok is false then.
func (e *entry) loadOrStore(value any) (actual any, loaded, ok bool) {
	for {
		p := e.p.Load()
		if p == expunged {
			return nil, false, false
		}
		if p != nil {
			return *p, true, true
		}
		if e.p.CompareAndSwap(nil, &value) {
			return value, false, true
		}
	}
}

func (m *Map) loadOrStore(key, value any) (actual any, loaded bool) {
	if e, ok := m.loadRead().m[key]; ok {
		if actual, loaded, ok := e.loadOrStore(value); ok {
			return actual, loaded
		}
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	read := m.loadRead()
	if e, ok := read.m[key]; ok {
		if e.revive() {
			m.dirty[key] = e
		}
		actual, loaded, _ = e.loadOrStore(value)
		return actual, loaded
	}
	if e, ok := m.dirty[key]; ok {
		actual, loaded, _ = e.loadOrStore(value)
		m.miss()
		return actual, loaded
	}
	m.addDirty(read, key, value)
	return value, false
}

func (m *Map) loadAndDelete(key any) (value any, loaded bool) {
	read := m.loadRead()
	e, ok := read.m[key]
	if !ok && read.amended {
		m.mu.Lock()
		read = m.loadRead()
		e, ok = read.m[key]
		if !ok && read.amended {
			e, ok = m.dirty[key]
			delete(m.dirty, key)
			m.miss()
		}
		m.mu.Unlock()
	}
	if !ok {
		return nil, false
	}
	for {
		p := e.p.Load()
		if p == nil || p == expunged {
			return nil, false
		}
		if e.p.CompareAndSwap(p, nil) {
			return *p, true
		}
	}
}

// replace puts new in the place of a value that equals old.
func (e *entry) replace(old any, new *any) bool {
	for {
		p := e.p.Load()
		if p == nil || p == expunged || *p != old {
			return false
		}
		if e.p.CompareAndSwap(p, new) {
			return true
		}
	}
}

func (m *Map) compareAndSwap(key, old, new any) (swapped bool) {
	read := m.loadRead()
	if e, ok := read.m[key]; ok {
		return e.replace(old, &new)
	}
	if !read.amended {
		return false
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if e, ok := m.loadRead().m[key]; ok {
		return e.replace(old, &new)
	}
	if e, ok := m.dirty[key]; ok {
		swapped = e.replace(old, &new)
		m.miss()
	}
	return swapped
}

func (m *Map) compareAndDelete(key, old any) (deleted bool) {
	read := m.loadRead()
	e, ok := read.m[key]
	if !ok && read.amended {
		m.mu.Lock()
		read = m.loadRead()
		e, ok = read.m[key]
		if !ok && read.amended {
			// The emptied entry stays in dirty: it may become one of read.
			e, ok = m.dirty[key]
			m.miss()
		}
		m.mu.Unlock()
	}
	return ok && e.replace(old, nil)
}

func (m *Map) forEach(f func(key, value any) bool) {
	read := m.loadRead()
	if read.amended {
		m.mu.Lock()
		read = m.loadRead()
		if read.amended {
			m.promote()
			read = m.loadRead()
		}
		m.mu.Unlock()
	}
	for k, e := range read.m {
		if v, ok := e.load(); ok && !f(k, v) {
			return
		}
	}
}

func (m *Map) clear() {
	read := m.loadRead()
	if len(read.m) == 0 && !read.amended {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	read = m.loadRead()
	if len(read.m) > 0 || read.amended {
		m.read.Store(&readOnly{})
	}
	clear(m.dirty)
	m.misses = 0
}
