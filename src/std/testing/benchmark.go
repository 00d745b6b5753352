package testing

func runtime_memstat(which int) uint64

// mallocs is the number of runtime_memstat that counts allocations.
const mallocs = 1

// AllocsPerRun returns how many allocations a call of f makes, on average of runs after a first one.
func AllocsPerRun(runs int, f func()) (avg float64) {
	f()
	before := runtime_memstat(mallocs)
	for i := 0; i < runs; i++ {
		f()
	}
	return float64((runtime_memstat(mallocs) - before) / uint64(runs))
}

// A B is what benchmarks take. They are compiled with the tests and not run.
type B struct {
	N int
}

func (b *B) ResetTimer()                       {}
func (b *B) StartTimer()                       {}
func (b *B) StopTimer()                        {}
func (b *B) ReportAllocs()                     {}
func (b *B) SetBytes(n int64)                  {}
func (b *B) Helper()                           {}
func (b *B) Loop() bool                        { return false }
func (b *B) Log(args ...any)                   {}
func (b *B) Logf(format string, args ...any)   {}
func (b *B) Error(args ...any)                 {}
func (b *B) Errorf(format string, args ...any) {}
func (b *B) Fatal(args ...any)                 {}
func (b *B) Fatalf(format string, args ...any) {}
func (b *B) Run(name string, f func(b *B)) bool {
	return true
}

// A PB is what RunParallel passes on.
type PB struct{}

// Next tells whether there is more to do.
func (pb *PB) Next() bool { return false }

func (b *B) RunParallel(body func(*PB)) {}
