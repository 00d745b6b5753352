package runtime

func memstat(which int) uint64
func runtime_gcpause(i int) (pause, end uint64)
func runtime_gcparam(which int, value int64) int64

// MemProfileRate is how often allocations are sampled; the machine keeps no profile.
var MemProfileRate = 512 * 1024

var sizeClasses = [61]uint32{0, 8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416, 448, 480, 512,
	576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144,
	6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432}

// MemStats tells what the allocator has done. Pauses are modelled. Left zero: Lookups, what Go's own structures take, the counts in BySize.
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
	m.NumForcedGC = uint32(memstat(9))
	m.PauseTotalNs = memstat(10)
	m.LastGC = memstat(11)
	first := int(m.NumGC) - len(m.PauseNs)
	if first < 0 {
		first = 0
	}
	for i := first; i < int(m.NumGC); i++ {
		m.PauseNs[i%len(m.PauseNs)], m.PauseEnd[i%len(m.PauseEnd)] = runtime_gcpause(i)
	}
	for i := range m.BySize {
		m.BySize[i].Size = sizeClasses[i]
	}
}
