// Package sync holds locks and other ways for goroutines to wait for each other. Mutex and RWMutex have Go's fields and are
// worked by the machine; the rest is Go on top of its semaphores.
package sync

func runtime_semacquire(addr *uint32, reason int)
func runtime_semrelease(addr *uint32)
func runtime_throw(s string)

// Reasons to wait, as machine/tables/layout.ts numbers them.
const (
	waitGroupWait  = 4
	waitSemacquire = 5
	waitCond       = 13
	waitBubble     = 16
)

// A Locker can be locked and unlocked.
type Locker interface {
	Lock()
	Unlock()
}

type noCopy struct{}

// Lock makes vet's copylocks check see the types of this package.
func (*noCopy) Lock()   {}
func (*noCopy) Unlock() {}

// A Mutex is a mutual exclusion lock. The zero Mutex is unlocked.
type Mutex struct {
	state int32
	sema  uint32
}

// Lock locks m, and waits while it is locked.
func (m *Mutex) Lock()

// TryLock locks m if it is unlocked.
func (m *Mutex) TryLock() bool

// Unlock unlocks m; unlocking an unlocked Mutex is a fatal error.
func (m *Mutex) Unlock()

// An RWMutex is a lock for one writer or any number of readers. The zero RWMutex is unlocked.
type RWMutex struct {
	w           Mutex
	writerSem   uint32
	readerSem   uint32
	readerCount int32
	readerWait  int32
}

func (rw *RWMutex) Lock()
func (rw *RWMutex) TryLock() bool
func (rw *RWMutex) Unlock()
func (rw *RWMutex) RLock()
func (rw *RWMutex) TryRLock() bool
func (rw *RWMutex) RUnlock()

// RLocker returns rw as a Locker of its read lock.
func (rw *RWMutex) RLocker() Locker { return (*rlocker)(rw) }

type rlocker RWMutex

func (r *rlocker) Lock()   { (*RWMutex)(r).RLock() }
func (r *rlocker) Unlock() { (*RWMutex)(r).RUnlock() }
