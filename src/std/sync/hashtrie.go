package sync

import (
	"sync/atomic"
	"unsafe"
)

func runtime_hash(v any, seed uint64) uint64
func runtime_rand() uint64

// Map since Go 1.24. A branch has sixteen children, chosen by four bits of the key's hash, from the highest ones down: a branch, a leaf,
// or nothing. A branch is made where two leaves would share a slot; the keys of one hash are a list of leaves. Loading takes no
// lock. Changing a slot takes that of its branch. A branch that becomes empty is taken out and marked as dead, so that nobody
// who still holds it stores into it.

const (
	childBits = 4
	hashBits  = 64
)

// A hashTrie is the map. The root is never dead.
type hashTrie struct {
	ready atomic.Uint32
	mu    Mutex
	root  atomic.Pointer[branch]
	seed  uint64
}

// A node is a branch or a leaf, which begin with it.
type node struct {
	isLeaf bool
}

type branch struct {
	node
	dead     atomic.Bool
	mu       Mutex
	parent   *branch
	children [1 << childBits]atomic.Pointer[node]
}

type leaf struct {
	node
	next  atomic.Pointer[leaf] // another key of the same hash
	key   any
	value any
}

func (n *node) branch() *branch { return (*branch)(unsafe.Pointer(n)) }
func (n *node) leaf() *leaf     { return (*leaf)(unsafe.Pointer(n)) }

func newLeaf(key, value any) *leaf { return &leaf{node: node{true}, key: key, value: value} }

func (b *branch) slot(hash uint64, shift uint) *atomic.Pointer[node] {
	return &b.children[hash>>shift&(1<<childBits-1)]
}

func (b *branch) empty() bool {
	for i := range b.children {
		if b.children[i].Load() != nil {
			return false
		}
	}
	return true
}

func (l *leaf) find(key any) *leaf {
	for ; l != nil; l = l.next.Load() {
		if l.key == key {
			return l
		}
	}
	return nil
}

func (t *hashTrie) init() {
	if t.ready.Load() != 0 {
		return
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.ready.Load() == 0 {
		t.root.Store(&branch{})
		t.seed = runtime_rand()
		t.ready.Store(1)
	}
}

// seek goes down to the slot of a hash that holds a leaf or nothing.
func (t *hashTrie) seek(hash uint64) (b *branch, slot *atomic.Pointer[node], n *node, shift uint) {
	b = t.root.Load()
	for shift = hashBits - childBits; ; shift -= childBits {
		slot = b.slot(hash, shift)
		n = slot.Load()
		if n == nil || n.isLeaf {
			return b, slot, n, shift
		}
		b = n.branch()
	}
}

// lock is seek with the branch locked.
func (t *hashTrie) lock(hash uint64) (b *branch, slot *atomic.Pointer[node], n *node, shift uint) {
	for {
		b, slot, _, shift = t.seek(hash)
		b.mu.Lock()
		n = slot.Load()
		if (n == nil || n.isLeaf) && !b.dead.Load() {
			return b, slot, n, shift
		}
		b.mu.Unlock()
	}
}

func (t *hashTrie) load(key any) (value any, ok bool) {
	t.init()
	_, _, n, _ := t.seek(runtime_hash(key, t.seed))
	if n != nil {
		if l := n.leaf().find(key); l != nil {
			return l.value, true
		}
	}
	return nil, false
}

func (t *hashTrie) loadOrStore(key, value any) (actual any, loaded bool) {
	if v, ok := t.load(key); ok {
		return v, true
	}
	hash := runtime_hash(key, t.seed)
	b, slot, n, shift := t.lock(hash)
	defer b.mu.Unlock()
	if n != nil {
		if l := n.leaf().find(key); l != nil {
			return l.value, true
		}
	}
	t.insert(b, slot, n, shift, hash, newLeaf(key, value))
	return value, false
}

// insert puts a leaf of a new key into a slot that holds n, a leaf or nothing; b is locked.
func (t *hashTrie) insert(b *branch, slot *atomic.Pointer[node], n *node, shift uint, hash uint64, l *leaf) {
	if n == nil {
		slot.Store(&l.node)
		return
	}
	old := n.leaf()
	oldHash := runtime_hash(old.key, t.seed)
	if oldHash == hash {
		l.next.Store(old)
		slot.Store(&l.node)
		return
	}
	top := &branch{parent: b}
	for at := top; ; {
		shift -= childBits
		a, z := at.slot(oldHash, shift), at.slot(hash, shift)
		if a != z {
			a.Store(n)
			z.Store(&l.node)
			break
		}
		deeper := &branch{parent: at}
		a.Store(&deeper.node)
		at = deeper
	}
	slot.Store(&top.node)
}

// replace puts l, or nothing, in the place of the leaf old in the slot's list; the branch is locked.
func replace(slot *atomic.Pointer[node], old, l *leaf) {
	at := slot.Load().leaf()
	next := old.next.Load()
	if l != nil {
		l.next.Store(next)
		next = l
	}
	switch {
	case at != old:
		for at.next.Load() != old {
			at = at.next.Load()
		}
		at.next.Store(next)
	case next == nil:
		slot.Store(nil)
	default:
		slot.Store(&next.node)
	}
}

func (t *hashTrie) swap(key, value any) (previous any, loaded bool) {
	t.init()
	hash := runtime_hash(key, t.seed)
	b, slot, n, shift := t.lock(hash)
	defer b.mu.Unlock()
	if n != nil {
		if l := n.leaf().find(key); l != nil {
			replace(slot, l, newLeaf(key, value))
			return l.value, true
		}
	}
	t.insert(b, slot, n, shift, hash, newLeaf(key, value))
	return nil, false
}

func (t *hashTrie) compareAndSwap(key, old, new any) (swapped bool) {
	t.init()
	hash := runtime_hash(key, t.seed)
	if _, _, n, _ := t.seek(hash); n == nil {
		return false
	}
	b, slot, n, _ := t.lock(hash)
	defer b.mu.Unlock()
	if n == nil {
		return false
	}
	l := n.leaf().find(key)
	if l == nil || l.value != old {
		return false
	}
	replace(slot, l, newLeaf(key, new))
	return true
}

func (t *hashTrie) loadAndDelete(key any) (value any, loaded bool) {
	return t.remove(key, func(any) bool { return true })
}

func (t *hashTrie) compareAndDelete(key, old any) (deleted bool) {
	_, deleted = t.remove(key, func(value any) bool { return value == old })
	return deleted
}

// remove takes out key if its value is wanted, and the branches that become empty. A comparison that panics leaves the branch locked,
// as Go's does.
func (t *hashTrie) remove(key any, wanted func(value any) bool) (value any, removed bool) {
	t.init()
	hash := runtime_hash(key, t.seed)
	if _, _, n, _ := t.seek(hash); n == nil {
		return nil, false
	}
	b, slot, n, shift := t.lock(hash)
	if n == nil {
		b.mu.Unlock()
		return nil, false
	}
	l := n.leaf().find(key)
	if l == nil || !wanted(l.value) {
		b.mu.Unlock()
		return nil, false
	}
	replace(slot, l, nil)
	for b.parent != nil && b.empty() {
		shift += childBits
		parent := b.parent
		parent.mu.Lock()
		b.dead.Store(true)
		parent.slot(hash, shift).Store(nil)
		b.mu.Unlock()
		b = parent
	}
	b.mu.Unlock()
	return l.value, true
}

func (t *hashTrie) forEach(f func(key, value any) bool) {
	t.init()
	t.root.Load().forEach(f)
}

func (b *branch) forEach(f func(key, value any) bool) bool {
	for i := range b.children {
		n := b.children[i].Load()
		if n == nil {
			continue
		}
		if !n.isLeaf {
			if !n.branch().forEach(f) {
				return false
			}
			continue
		}
		for l := n.leaf(); l != nil; l = l.next.Load() {
			if !f(l.key, l.value) {
				return false
			}
		}
	}
	return true
}

func (t *hashTrie) clear() {
	t.init()
	t.root.Store(&branch{})
}
