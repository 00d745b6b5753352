package testing

import (
	"fmt"
	"io"
	"math"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// benchTime is how long a benchmark runs at least: a million instructions.
const benchTime = time.Millisecond

// benchLock lets one benchmark run at a time.
var benchLock sync.Mutex

// headOnce prints the head of the results.
var headOnce sync.Once

// A B is a running benchmark.
type B struct {
	common
	N int

	f           func(b *B)
	shared      *benchState
	result      BenchmarkResult
	lastN       int
	lastTime    time.Duration
	timerOn     bool
	showAllocs  bool
	bytes       int64
	startAllocs uint64
	startBytes  uint64
	netAllocs   uint64
	netBytes    uint64
	metrics     map[string]float64
	parallelism int
	noBytes     bool // a part of it did not set bytes

	loopN, loopI int // of B.Loop: how often, how often so far
	loopDone     bool
}

// A benchState is shared by the benchmarks of a run.
type benchState struct {
	names  *state
	column int // width of the column of names
}

// StartTimer goes on with timing; it is on when a benchmark starts.
func (b *B) StartTimer() {
	if b.timerOn {
		return
	}
	b.startAllocs, b.startBytes = runtime_memstat(mallocs), runtime_memstat(totalAlloc)
	b.start = runtime_nanotime()
	b.timerOn = true
}

// StopTimer stops timing.
func (b *B) StopTimer() {
	if !b.timerOn {
		return
	}
	b.duration += since(b.start)
	b.netAllocs += runtime_memstat(mallocs) - b.startAllocs
	b.netBytes += runtime_memstat(totalAlloc) - b.startBytes
	b.timerOn = false
}

// ResetTimer forgets the time, the allocations and the metrics so far.
func (b *B) ResetTimer() {
	b.metrics = make(map[string]float64)
	if b.timerOn {
		b.startAllocs, b.startBytes = runtime_memstat(mallocs), runtime_memstat(totalAlloc)
		b.start = runtime_nanotime()
	}
	b.duration, b.netAllocs, b.netBytes = 0, 0, 0
}

// Elapsed returns the time measured so far.
func (b *B) Elapsed() time.Duration {
	d := b.duration
	if b.timerOn {
		d += since(b.start)
	}
	return d
}

// SetBytes says how many bytes one iteration deals with.
func (b *B) SetBytes(n int64) { b.bytes = n }

// ReportAllocs has allocations printed.
func (b *B) ReportAllocs() { b.showAllocs = true }

// SetParallelism sets how many goroutines for each processor RunParallel uses.
func (b *B) SetParallelism(p int) {
	if p >= 1 {
		b.parallelism = p
	}
}

// ReportMetric adds a number to the result, or replaces one of the usual ones.
func (b *B) ReportMetric(n float64, unit string) {
	if unit == "" {
		panic("metric unit must not be empty")
	}
	if strings.ContainsFunc(unit, isSpace) {
		panic("metric unit must not contain whitespace")
	}
	b.metrics[unit] = n
}

// runN calls the benchmark for n iterations.
func (b *B) runN(n int) {
	benchLock.Lock()
	defer benchLock.Unlock()
	defer b.runCleanups()
	runtime.GC()
	b.N = n
	b.loopN, b.loopI, b.loopDone = 0, 0, false
	b.mu.Lock()
	b.ctx, b.cancel = nil, nil
	b.mu.Unlock()
	b.parallelism = 1
	b.ResetTimer()
	b.StartTimer()
	b.f(b)
	b.StopTimer()
	b.lastN, b.lastTime = n, b.duration
	if b.loopN > 0 && !b.loopDone && !b.Failed() {
		b.Error("benchmark function returned without B.Loop() == false (break or return in loop?)")
	}
}

// probe runs one iteration, and tells whether the benchmark is one to be measured.
func (b *B) probe() bool {
	if b.shared != nil && len(b.name)+1 > b.shared.column {
		b.shared.column = len(b.name) + 9 // not to widen it for each
	}
	go func() {
		defer func() { b.signal <- true }()
		b.runN(1)
	}()
	<-b.signal
	if b.Failed() {
		fmt.Fprintf(b.w, "--- FAIL: %s\n%s", b.name, b.output)
		return false
	}
	finished := b.isFinished()
	if !b.hasSub && !finished {
		return true
	}
	if b.chatty != nil && (len(b.output) > 0 || finished) {
		verdict := "BENCH"
		if b.skipped {
			verdict = "SKIP"
		}
		b.trim()
		fmt.Fprintf(b.w, "--- %s: %s\n%s", verdict, b.name, b.output)
	}
	return false
}

// measure runs the benchmark with growing N until it takes long enough.
func (b *B) measure() BenchmarkResult {
	go func() {
		defer func() { b.signal <- true }()
		if b.loopN == 0 {
			for n := 1; !b.Failed() && b.duration < benchTime && n < 1e9; {
				n = nextN(b.N, b.duration, n)
				b.runN(n)
			}
		}
		b.result = BenchmarkResult{b.N, b.duration, b.bytes, b.netAllocs, b.netBytes, b.metrics}
	}()
	<-b.signal
	return b.result
}

// nextN tries to reach benchTime: a fifth more than needed, at most a hundred times as often as the last time.
func nextN(before int, took time.Duration, last int) int {
	n := int64(benchTime) * int64(before) / max(int64(took), 1)
	n += n / 5
	n = min(n, 100*int64(last))
	n = max(n, int64(last)+1)
	return int(min(n, 1e9))
}

// Loop tells whether there is another iteration to do. The first call starts the measurement, the last ends it.
func (b *B) Loop() bool {
	if b.loopI < b.loopN && b.timerOn {
		b.loopI++
		return true
	}
	if !b.timerOn {
		b.Fatal("B.Loop called with timer stopped")
	}
	if b.loopN == 0 {
		b.loopN = 1
		b.N = 0
		b.ResetTimer()
		b.loopI++
		return true
	}
	if took := b.Elapsed(); took < benchTime {
		n := nextN(b.loopN, took, b.loopN)
		if n > b.loopN {
			b.loopN = n
			b.loopI++
			return true
		}
	}
	b.StopTimer()
	b.N = b.loopN
	b.loopDone = true
	return false
}

// Run runs f as a part of the benchmark and tells whether it did not fail.
func (b *B) Run(name string, f func(b *B)) bool {
	b.hasSub = true
	benchLock.Unlock()
	defer benchLock.Lock()
	sub := &B{f: f, shared: b.shared}
	full := b.name
	if b.shared != nil {
		full = b.shared.names.fullName(&b.common, name)
	}
	sub.common = common{
		signal: make(chan bool), name: full, parent: &b.common, level: b.level + 1, creator: calls(1),
		w: b.w, chatty: b.chatty, isBench: true,
	}
	if b.chatty != nil {
		printHead(os.Stdout)
		fmt.Println(full)
	}
	if sub.probe() {
		sub.run()
	}
	b.add(sub.result)
	return !sub.Failed()
}

func printHead(w io.Writer) {
	headOnce.Do(func() { fmt.Fprintf(w, "goos: %s\ngoarch: %s\n", runtime.GOOS, runtime.GOARCH) })
}

// run measures the benchmark and prints the result.
func (b *B) run() {
	if b.shared == nil { // for Benchmark
		b.measure()
		return
	}
	printHead(b.w)
	r := b.measure()
	if b.Failed() {
		fmt.Fprintf(b.w, "--- FAIL: %s\n%s", b.name, b.output)
		return
	}
	text := fmt.Sprintf("%-*s\t%s", b.shared.column, b.name, r.String())
	if b.showAllocs {
		text += "\t" + r.MemString()
	}
	fmt.Fprintln(b.w, text)
	if len(b.output) > 0 {
		b.trim()
		fmt.Fprintf(b.w, "--- BENCH: %s\n%s", b.name, b.output)
	}
}

// add counts the result of a part as one iteration of the whole.
func (b *B) add(other BenchmarkResult) {
	r := &b.result
	r.N = 1
	r.T += time.Duration(other.NsPerOp())
	if other.Bytes == 0 {
		b.noBytes = true
		r.Bytes = 0
	}
	if !b.noBytes {
		r.Bytes += other.Bytes
	}
	r.MemAllocs += uint64(other.AllocsPerOp())
	r.MemBytes += uint64(other.AllocedBytesPerOp())
}

// trim keeps the first lines of the output.
func (b *B) trim() {
	lines := strings.SplitAfterN(string(b.output), "\n", 11)
	if len(lines) > 10 {
		b.output = []byte(strings.TrimSuffix(strings.Join(lines[:10], ""), "\n") + "\n\t... [output truncated]\n")
	}
}

// A PB hands out the iterations of RunParallel.
type PB struct {
	taken *atomic.Int64
	n     int64
}

// Next tells whether there is another iteration to do.
func (pb *PB) Next() bool { return pb.taken.Add(1) <= pb.n }

// RunParallel spreads the iterations over goroutines.
func (b *B) RunParallel(body func(*PB)) {
	if b.N == 0 {
		return
	}
	var taken atomic.Int64
	var over sync.WaitGroup
	for range b.parallelism * runtime.GOMAXPROCS(0) {
		over.Add(1)
		go func() {
			defer over.Done()
			body(&PB{&taken, int64(b.N)})
		}()
	}
	over.Wait()
	if taken.Load() <= int64(b.N) && !b.Failed() {
		b.Fatal("RunParallel: body exited without pb.Next() == false")
	}
}

// Benchmark measures f, outside of tests too.
func Benchmark(f func(b *B)) BenchmarkResult {
	b := &B{f: f}
	b.common = common{signal: make(chan bool), w: io.Discard}
	if b.probe() {
		b.run()
	}
	return b.result
}

// runBenchmarks measures benchmarks and tells whether none failed.
func runBenchmarks(benchmarks []internal[func(*B)]) bool {
	if len(benchmarks) == 0 {
		return true
	}
	shared := &benchState{names: newState()}
	for _, one := range benchmarks {
		shared.column = max(shared.column, len(one.name))
	}
	all := &B{shared: shared, f: func(b *B) {
		for _, one := range benchmarks {
			b.Run(one.name, one.f)
		}
	}}
	all.common = common{w: os.Stdout, isBench: true}
	if verbose {
		all.chatty = &chatter{w: os.Stdout}
	}
	all.runN(1)
	return !all.Failed()
}

// A BenchmarkResult is what was measured.
type BenchmarkResult struct {
	N         int
	T         time.Duration
	Bytes     int64
	MemAllocs uint64
	MemBytes  uint64
	Extra     map[string]float64
}

// per returns the metric if there is one, else total for each iteration.
func (r BenchmarkResult) per(unit string, total int64) int64 {
	if v, ok := r.Extra[unit]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return total / int64(r.N)
}

// NsPerOp returns the nanoseconds an iteration took.
func (r BenchmarkResult) NsPerOp() int64 { return r.per("ns/op", int64(r.T)) }

// AllocsPerOp returns how many allocations an iteration made.
func (r BenchmarkResult) AllocsPerOp() int64 { return r.per("allocs/op", int64(r.MemAllocs)) }

// AllocedBytesPerOp returns how many bytes an iteration allocated.
func (r BenchmarkResult) AllocedBytesPerOp() int64 { return r.per("B/op", int64(r.MemBytes)) }

func (r BenchmarkResult) mbPerSec() float64 {
	if v, ok := r.Extra["MB/s"]; ok {
		return v
	}
	if r.Bytes <= 0 || r.T <= 0 || r.N <= 0 {
		return 0
	}
	return (float64(r.Bytes) * float64(r.N) / 1e6) / r.T.Seconds()
}

// String returns the result as benchmarks print it, without allocations.
func (r BenchmarkResult) String() string {
	text := fmt.Sprintf("%8d", r.N)
	ns, ok := r.Extra["ns/op"]
	if !ok {
		ns = float64(r.T.Nanoseconds()) / float64(r.N)
	}
	if ns != 0 {
		text += "\t" + pretty(ns, "ns/op")
	}
	if mbs := r.mbPerSec(); mbs != 0 {
		text += fmt.Sprintf("\t%7.2f MB/s", mbs)
	}
	var units []string
	for unit := range r.Extra {
		switch unit {
		case "ns/op", "MB/s", "B/op", "allocs/op":
		default:
			units = append(units, unit)
		}
	}
	slices.Sort(units)
	for _, unit := range units {
		text += "\t" + pretty(r.Extra[unit], unit)
	}
	return text
}

// MemString returns the allocations as benchmarks print them.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}

// limits are where a number needs one more decimal to have four digits.
var limits = [...]float64{999.95, 99.995, 9.9995, 0.99995, 0.099995, 0.0099995, 0.00099995}

// pretty keeps four digits and the decimal points below each other.
func pretty(x float64, unit string) string {
	decimals, width := 0, 10
	if y := math.Abs(x); y != 0 {
		for decimals < len(limits) && y < limits[decimals] {
			decimals++
		}
	}
	if decimals > 0 {
		width = 11 + decimals
	}
	return fmt.Sprintf("%*.*f %s", width, decimals, x, unit)
}
