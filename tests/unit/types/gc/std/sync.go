package sync

import isync "internal/sync"

type Locker interface {
	Lock()
	Unlock()
}

type Mutex struct{ mu isync.Mutex }

func (m *Mutex) Lock()
func (m *Mutex) Unlock()

type RWMutex struct{ w Mutex }

func (rw *RWMutex) Lock()
func (rw *RWMutex) Unlock()
func (rw *RWMutex) RLock()
func (rw *RWMutex) RUnlock()

type WaitGroup struct{ n int }

func (wg *WaitGroup) Add(delta int)
func (wg *WaitGroup) Done()
func (wg *WaitGroup) Wait()

type Once struct{ done bool }

func (o *Once) Do(f func())

type Map struct{ m map[any]any }

func (m *Map) Load(key any) (value any, ok bool)
func (m *Map) Delete(key any)
func (m *Map) Range(f func(key, value any) bool)
