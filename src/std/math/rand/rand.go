// Package rand makes pseudo-random numbers, for a seed the same as Go's. Nothing is left out.
package rand

import "sync"

func runtime_rand() uint64

// A Source is a source of numbers in [0, 1<<63).
type Source interface {
	Int63() int64
	Seed(seed int64)
}

// A Source64 is a Source of all 64-bit numbers, too.
type Source64 interface {
	Source
	Uint64() uint64
}

const (
	length = 607
	gap    = 273
	prime  = 1<<31 - 1
)

// An additive generator: each number is the sum of those 607 and 273 before (Mitchell and Moore).
type additive struct {
	tap, feed int
	state     [length]int64
}

// lehmer is the generator that fills the state.
func lehmer(x int32) int32 {
	const a, q, r = 48271, 44488, 3399
	x = a*(x%q) - r*(x/q)
	if x < 0 {
		x += prime
	}
	return x
}

func (g *additive) Seed(seed int64) {
	g.tap = 0
	g.feed = length - gap
	seed %= prime
	if seed < 0 {
		seed += prime
	}
	if seed == 0 {
		seed = 89482311
	}
	x := int32(seed)
	for i := 0; i < 20; i++ {
		x = lehmer(x)
	}
	for i := range g.state {
		x = lehmer(x)
		u := int64(x) << 40
		x = lehmer(x)
		u ^= int64(x) << 20
		x = lehmer(x)
		u ^= int64(x)
		for k := 0; k < 11; k++ {
			u ^= int64(initialValues[i*11+k]-'?') << uint(6*k)
		}
		g.state[i] = u
	}
}

func (g *additive) Int63() int64 { return int64(g.Uint64() & (1<<63 - 1)) }

func (g *additive) Uint64() uint64 {
	g.tap--
	if g.tap < 0 {
		g.tap += length
	}
	g.feed--
	if g.feed < 0 {
		g.feed += length
	}
	x := g.state[g.feed] + g.state[g.tap]
	g.state[g.feed] = x
	return uint64(x)
}

// A runtimeSource takes the machine's random numbers, until it is seeded.
type runtimeSource struct {
	mu     sync.Mutex
	seeded *additive
}

func (s *runtimeSource) Int63() int64 { return int64(s.Uint64() & (1<<63 - 1)) }

func (s *runtimeSource) Uint64() uint64 {
	if s.seeded == nil {
		return runtime_rand()
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seeded.Uint64()
}

func (s *runtimeSource) Seed(seed int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g := new(additive)
	g.Seed(seed)
	s.seeded = g
}

// NewSource returns a Source for a seed.
func NewSource(seed int64) Source {
	g := new(additive)
	g.Seed(seed)
	return g
}

// A Rand makes numbers of a Source. It must not be used by several goroutines at once.
type Rand struct {
	src     Source
	readVal int64
	readPos int8
}

// New returns a Rand of src.
func New(src Source) *Rand { return &Rand{src: src} }

func (r *Rand) Seed(seed int64) {
	r.src.Seed(seed)
	r.readPos = 0
}

func (r *Rand) Int63() int64   { return r.src.Int63() }
func (r *Rand) Uint32() uint32 { return uint32(r.Int63() >> 31) }
func (r *Rand) Int31() int32   { return int32(r.Int63() >> 32) }
func (r *Rand) Int() int       { return int(uint(r.Int63()) << 1 >> 1) }

func (r *Rand) Uint64() uint64 {
	if s, ok := r.src.(Source64); ok {
		return s.Uint64()
	}
	return uint64(r.Int63())>>31 | uint64(r.Int63())<<32
}

// Int63n returns a number in [0, n).
func (r *Rand) Int63n(n int64) int64 {
	if n <= 0 {
		panic("invalid argument to Int63n")
	}
	if n&(n-1) == 0 {
		return r.Int63() & (n - 1)
	}
	limit := int64(1<<63 - 1 - 1<<63%uint64(n))
	v := r.Int63()
	for v > limit {
		v = r.Int63()
	}
	return v % n
}

// Int31n returns a number in [0, n).
func (r *Rand) Int31n(n int32) int32 {
	if n <= 0 {
		panic("invalid argument to Int31n")
	}
	if n&(n-1) == 0 {
		return r.Int31() & (n - 1)
	}
	limit := int32(1<<31 - 1 - 1<<31%uint32(n))
	v := r.Int31()
	for v > limit {
		v = r.Int31()
	}
	return v % n
}

// below returns a number in [0, n) by multiplication (Lemire).
func (r *Rand) below(n int32) int32 {
	product := uint64(r.Uint32()) * uint64(n)
	if low := uint32(product); low < uint32(n) {
		least := uint32(-n) % uint32(n)
		for low < least {
			product = uint64(r.Uint32()) * uint64(n)
			low = uint32(product)
		}
	}
	return int32(product >> 32)
}

// Intn returns a number in [0, n).
func (r *Rand) Intn(n int) int {
	if n <= 0 {
		panic("invalid argument to Intn")
	}
	if n <= 1<<31-1 {
		return int(r.Int31n(int32(n)))
	}
	return int(r.Int63n(int64(n)))
}

// Float64 returns a number in [0, 1).
func (r *Rand) Float64() float64 {
	for {
		if f := float64(r.Int63()) / (1 << 63); f != 1 {
			return f
		}
	}
}

// Float32 returns a number in [0, 1).
func (r *Rand) Float32() float32 {
	for {
		if f := float32(r.Float64()); f != 1 {
			return f
		}
	}
}

// Perm returns a permutation of [0, n).
func (r *Rand) Perm(n int) []int {
	p := make([]int, n)
	for i := 0; i < n; i++ {
		j := r.Intn(i + 1)
		p[i] = p[j]
		p[j] = i
	}
	return p
}

// Shuffle puts n elements in random order by swap.
func (r *Rand) Shuffle(n int, swap func(i, j int)) {
	if n < 0 {
		panic("invalid argument to Shuffle")
	}
	i := n - 1
	for ; i > 1<<31-2; i-- {
		swap(i, int(r.Int63n(int64(i+1))))
	}
	for ; i > 0; i-- {
		swap(i, int(r.below(int32(i+1))))
	}
}

// Read fills p.
func (r *Rand) Read(p []byte) (n int, err error) {
	for i := range p {
		if r.readPos == 0 {
			r.readVal = r.Int63()
			r.readPos = 7
		}
		p[i] = byte(r.readVal)
		r.readVal >>= 8
		r.readPos--
	}
	return len(p), nil
}

var global = New(new(runtimeSource))

func Seed(seed int64)                    { global.Seed(seed) }
func Int63() int64                       { return global.Int63() }
func Uint32() uint32                     { return global.Uint32() }
func Uint64() uint64                     { return global.Uint64() }
func Int31() int32                       { return global.Int31() }
func Int() int                           { return global.Int() }
func Int63n(n int64) int64               { return global.Int63n(n) }
func Int31n(n int32) int32               { return global.Int31n(n) }
func Intn(n int) int                     { return global.Intn(n) }
func Float64() float64                   { return global.Float64() }
func Float32() float32                   { return global.Float32() }
func Perm(n int) []int                   { return global.Perm(n) }
func Shuffle(n int, swap func(i, j int)) { global.Shuffle(n, swap) }
func Read(p []byte) (n int, err error)   { return global.Read(p) }
