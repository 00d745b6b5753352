// Package iter defines iterator functions.
package iter

// A Seq calls yield with one value after the other until it returns false.
type Seq[V any] func(yield func(V) bool)

// A Seq2 calls yield with one pair after the other until it returns false.
type Seq2[K, V any] func(yield func(K, V) bool)

// A puller runs an iterator function in a goroutine that stands still between two values.
type puller[K, V any] struct {
	start   func(yield func(K, V) bool)
	resume  chan bool // false: stop
	yielded chan bool // false: the iterator has returned
	begun   bool
	done    bool
	key     K
	value   V
	failure any
}

func (p *puller[K, V]) run() {
	finished := false
	defer func() {
		if !finished {
			p.failure = recover()
		}
		p.yielded <- false
	}()
	if <-p.resume {
		p.start(func(k K, v V) bool {
			p.key, p.value = k, v
			p.yielded <- true
			return <-p.resume
		})
	}
	finished = true
}

// step lets the iterator go on and tells whether it yielded a value.
func (p *puller[K, V]) step(more bool) bool {
	if p.done {
		return false
	}
	if !p.begun {
		p.begun = true
		if !more {
			p.done = true
			return false
		}
		go p.run()
	}
	p.resume <- more
	if <-p.yielded {
		return true
	}
	p.done = true
	if p.failure != nil {
		panic(p.failure)
	}
	return false
}

func newPuller[K, V any](start func(yield func(K, V) bool)) *puller[K, V] {
	return &puller[K, V]{start: start, resume: make(chan bool), yielded: make(chan bool)}
}

// Pull returns functions that give the next value of seq, and end it.
func Pull[V any](seq Seq[V]) (next func() (V, bool), stop func()) {
	p := newPuller(func(yield func(struct{}, V) bool) {
		seq(func(v V) bool { return yield(struct{}{}, v) })
	})
	next = func() (V, bool) {
		if p.step(true) {
			return p.value, true
		}
		var zero V
		return zero, false
	}
	return next, func() { p.step(false) }
}

// Pull2 returns functions that give the next pair of seq, and end it.
func Pull2[K, V any](seq Seq2[K, V]) (next func() (K, V, bool), stop func()) {
	p := newPuller(seq)
	next = func() (K, V, bool) {
		if p.step(true) {
			return p.key, p.value, true
		}
		var k K
		var v V
		return k, v, false
	}
	return next, func() { p.step(false) }
}
