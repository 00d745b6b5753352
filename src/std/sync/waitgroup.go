package sync

import "sync/atomic"

func runtime_bubbleid() int

// A WaitGroup waits for a number of goroutines. The state's high half counts them, its low half those that wait; bubbled says that
// it belongs to the synctest bubble with the number of the field, so that waiting for it is durable.
type WaitGroup struct {
	noCopy noCopy
	state  atomic.Uint64
	sema   uint32
	bubble int32
}

const bubbled = 1 << 31

// join makes the group the bubble's, which must be the only one that adds to it.
func (wg *WaitGroup) join(bubble int32) {
	if wg.bubble != 0 && wg.bubble != bubble {
		runtime_throw("sync: WaitGroup.Add called from multiple synctest bubbles")
	}
	wg.bubble = bubble
	if state := wg.state.Or(bubbled); state != 0 && state&bubbled == 0 {
		runtime_throw("sync: WaitGroup.Add called from inside and outside synctest bubble")
	}
}

// Add adds delta to the counter; at zero the waiting goroutines go on.
func (wg *WaitGroup) Add(delta int) {
	bubble := int32(runtime_bubbleid())
	if bubble != 0 {
		wg.join(bubble)
	}
	state := wg.state.Add(uint64(delta) << 32)
	if state&bubbled != 0 && bubble == 0 {
		runtime_throw("sync: WaitGroup.Add called from inside and outside synctest bubble")
	}
	count := int32(state >> 32)
	waiters := uint32(state) &^ bubbled
	if count < 0 {
		panic("sync: negative WaitGroup counter")
	}
	if waiters != 0 && delta > 0 && count == int32(delta) {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	if count > 0 || waiters == 0 {
		return
	}
	if wg.state.Load() != state {
		panic("sync: WaitGroup misuse: Add called concurrently with Wait")
	}
	wg.state.Store(0)
	wg.bubble = 0
	for ; waiters != 0; waiters-- {
		runtime_semrelease(&wg.sema)
	}
}

// Done takes one from the counter.
func (wg *WaitGroup) Done() { wg.Add(-1) }

// Wait waits until the counter is zero.
func (wg *WaitGroup) Wait() {
	for {
		state := wg.state.Load()
		if state>>32 == 0 {
			if state == bubbled && wg.state.CompareAndSwap(state, 0) {
				wg.bubble = 0
			}
			return
		}
		reason := waitGroupWait
		if state&bubbled != 0 && int32(runtime_bubbleid()) == wg.bubble {
			reason = waitBubble
		}
		if wg.state.CompareAndSwap(state, state+1) {
			runtime_semacquire(&wg.sema, reason)
			if wg.state.Load() != 0 {
				panic("sync: WaitGroup is reused before previous Wait has returned")
			}
			return
		}
	}
}

// Go calls f in a goroutine that the group waits for. One that panics is never done: nobody may go on before the program dies.
func (wg *WaitGroup) Go(f func()) {
	wg.Add(1)
	go func() {
		defer func() {
			if x := recover(); x != nil {
				panic(x)
			}
			wg.Done()
		}()
		f()
	}()
}
