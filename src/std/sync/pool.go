package sync

func runtime_memstat(which int) uint64

// numGC is the runtime_memstat that counts collections.
const numGC = 4

// A Pool keeps values for use again; New makes one when it has none. A collection moves what the pool holds to the victims, and drops
// the victims there were: a value that nobody takes is gone after two.
type Pool struct {
	noCopy noCopy

	mu          Mutex
	private     any   // given out first
	shared      []any // then the newest of these
	victims     []any
	collections uint64 // so many there had been when the pool was last used

	New func() any
}

// age does what the collections since the last use do to the pool; p.mu is held.
func (p *Pool) age() {
	now := runtime_memstat(numGC)
	since := now - p.collections
	p.collections = now
	if since == 0 {
		return
	}
	p.victims = nil
	if since == 1 {
		if p.private != nil {
			p.victims = append(p.victims, p.private)
		}
		for i := len(p.shared) - 1; i >= 0; i-- {
			p.victims = append(p.victims, p.shared[i])
		}
	}
	p.private, p.shared = nil, nil
}

// Put adds x to the pool.
func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.mu.Lock()
	p.age()
	if p.private == nil {
		p.private = x
	} else {
		p.shared = append(p.shared, x)
	}
	p.mu.Unlock()
}

// Get takes a value from the pool, any one, or makes it.
func (p *Pool) Get() any {
	if x := p.take(); x != nil {
		return x
	}
	if p.New != nil {
		return p.New()
	}
	return nil
}

func (p *Pool) take() any {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.age()
	if x := p.private; x != nil {
		p.private = nil
		return x
	}
	if x := pop(&p.shared, len(p.shared)-1); x != nil {
		return x
	}
	return pop(&p.victims, 0)
}

// pop takes the i-th value, nil if there are none.
func pop(from *[]any, i int) any {
	s := *from
	if len(s) == 0 {
		return nil
	}
	x := s[i]
	if i == 0 {
		s[0] = nil
		*from = s[1:]
	} else {
		s[i] = nil
		*from = s[:i]
	}
	return x
}
