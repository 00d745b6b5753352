package runtime

func memstat(which int) uint64

// MemStats tells what the allocator has done. The machine fills Alloc, TotalAlloc, Sys, Mallocs, Frees, the heap's and the stacks' totals,
// NextGC and NumGC.
type MemStats struct {
	Alloc         uint64
	TotalAlloc    uint64
	Sys           uint64
	Lookups       uint64
	Mallocs       uint64
	Frees         uint64
	HeapAlloc     uint64
	HeapSys       uint64
	HeapIdle      uint64
	HeapInuse     uint64
	HeapReleased  uint64
	HeapObjects   uint64
	StackInuse    uint64
	StackSys      uint64
	MSpanInuse    uint64
	MSpanSys      uint64
	MCacheInuse   uint64
	MCacheSys     uint64
	BuckHashSys   uint64
	GCSys         uint64
	OtherSys      uint64
	NextGC        uint64
	LastGC        uint64
	PauseTotalNs  uint64
	PauseNs       [256]uint64
	PauseEnd      [256]uint64
	NumGC         uint32
	NumForcedGC   uint32
	GCCPUFraction float64
	EnableGC      bool
	DebugGC       bool
	BySize        [61]struct {
		Size    uint32
		Mallocs uint64
		Frees   uint64
	}
}

// ReadMemStats fills m.
func ReadMemStats(m *MemStats) {
	*m = MemStats{EnableGC: true}
	m.HeapAlloc = memstat(0)
	m.Mallocs = memstat(1)
	m.Frees = memstat(2)
	m.TotalAlloc = memstat(3)
	m.NumGC = uint32(memstat(4))
	m.HeapInuse = memstat(5)
	m.Sys = memstat(6)
	m.StackInuse = memstat(7)
	m.NextGC = memstat(8)
	m.Alloc = m.HeapAlloc
	m.HeapObjects = m.Mallocs - m.Frees
	m.StackSys = m.StackInuse
	m.HeapSys = m.Sys - m.StackSys
	m.HeapIdle = m.HeapSys - m.HeapInuse
}
