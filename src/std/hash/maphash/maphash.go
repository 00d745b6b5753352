// Package maphash hashes bytes and comparable values with a seed that differs from run to run (here: with the machine's seed).
// Nothing is left out; sums are not those of Go, which nobody can know.
package maphash

import (
	"hash"
	"internal/abi"
	"internal/byteorder"
	"internal/value"
	"math"
)

func runtime_rand() uint64

// A Seed chooses a hash function. Only those of MakeSeed may be used.
type Seed struct {
	s uint64
}

// MakeSeed returns a new seed.
func MakeSeed() Seed {
	s := runtime_rand()
	for s == 0 {
		s = runtime_rand()
	}
	return Seed{s}
}

func (s Seed) check() {
	if s.s == 0 {
		panic("maphash: use of uninitialized Seed")
	}
}

// A Hash sums bytes. The zero Hash takes a new seed.
type Hash struct {
	_     [0]func() // not comparable
	seed  Seed
	state uint64
}

const prime = 1099511628211

func mix(state uint64, c byte) uint64 { return (state ^ uint64(c)) * prime }

func mix64(state, v uint64) uint64 {
	for range 8 {
		state = mix(state, byte(v))
		v >>= 8
	}
	return state
}

// finish spreads what the last bytes changed over all bits.
func finish(h uint64) uint64 {
	h ^= h >> 32
	h *= 0x9e3779b97f4a7c15
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>32
}

func (h *Hash) start() {
	if h.seed.s == 0 {
		h.SetSeed(MakeSeed())
	}
}

// Bytes returns the sum of b, as a Hash with the seed gives it.
func Bytes(seed Seed, b []byte) uint64 {
	seed.check()
	state := seed.s
	for _, c := range b {
		state = mix(state, c)
	}
	return finish(state)
}

// String returns the sum of s.
func String(seed Seed, s string) uint64 {
	seed.check()
	state := seed.s
	for i := 0; i < len(s); i++ {
		state = mix(state, s[i])
	}
	return finish(state)
}

// Write adds b; it never fails.
func (h *Hash) Write(b []byte) (int, error) {
	h.start()
	for _, c := range b {
		h.state = mix(h.state, c)
	}
	return len(b), nil
}

// WriteString adds s; it never fails.
func (h *Hash) WriteString(s string) (int, error) {
	h.start()
	for i := 0; i < len(s); i++ {
		h.state = mix(h.state, s[i])
	}
	return len(s), nil
}

// WriteByte adds b; it never fails.
func (h *Hash) WriteByte(b byte) error {
	h.start()
	h.state = mix(h.state, b)
	return nil
}

// Seed returns the seed.
func (h *Hash) Seed() Seed {
	h.start()
	return h.seed
}

// SetSeed begins anew with a seed.
func (h *Hash) SetSeed(seed Seed) {
	seed.check()
	h.seed = seed
	h.state = seed.s
}

// Reset begins anew.
func (h *Hash) Reset() {
	h.start()
	h.state = h.seed.s
}

// Sum64 returns the sum.
func (h *Hash) Sum64() uint64 {
	h.start()
	return finish(h.state)
}

// Sum appends the sum.
func (h *Hash) Sum(b []byte) []byte { return byteorder.LEAppendUint64(b, h.Sum64()) }

// Size returns 8.
func (h *Hash) Size() int { return 8 }

// BlockSize returns how many bytes are best added at once.
func (h *Hash) BlockSize() int { return 128 }

// Clone returns a copy.
func (h *Hash) Clone() (hash.Cloner, error) {
	h.start()
	c := *h
	return &c, nil
}

// Comparable returns a sum that is the same for equal values.
func Comparable[T comparable](seed Seed, v T) uint64 {
	var h Hash
	h.SetSeed(seed)
	WriteComparable(&h, v)
	return h.Sum64()
}

// WriteComparable adds a value; equal values add the same.
func WriteComparable[T comparable](h *Hash, x T) {
	h.start()
	h.add(value.Of(x))
}

// An unhashableError is the runtime error of hashing a slice, map or func.
type unhashableError struct {
	t *abi.Type
}

func (e unhashableError) RuntimeError() {}

func (e unhashableError) Error() string { return "runtime error: hash of unhashable type " + e.t.Str }

func (h *Hash) add(v value.Value) {
	if !v.IsValid() {
		h.state = mix(h.state, 0)
		return
	}
	h.state = mix64(h.state, uint64(v.Type.Hash))
	switch v.Kind() {
	case abi.Bool:
		b := byte(0)
		if v.Bool() {
			b = 1
		}
		h.state = mix(h.state, b)
	case abi.Int, abi.Int8, abi.Int16, abi.Int32, abi.Int64:
		h.state = mix64(h.state, uint64(v.Int()))
	case abi.Uint, abi.Uint8, abi.Uint16, abi.Uint32, abi.Uint64, abi.Uintptr:
		h.state = mix64(h.state, v.Uint())
	case abi.Float32, abi.Float64:
		h.float(v.Float())
	case abi.Complex64, abi.Complex128:
		c := v.Complex()
		h.float(real(c))
		h.float(imag(c))
	case abi.String:
		s := v.String()
		h.state = mix64(h.state, uint64(len(s)))
		h.WriteString(s)
	case abi.Pointer, abi.Chan, abi.UnsafePointer:
		h.state = mix64(h.state, uint64(v.Pointer()))
	case abi.Interface:
		h.add(v.Elem())
	case abi.Struct:
		for i := range v.NumField() {
			if v.Type.Fields[i].Name != "_" {
				h.add(v.Field(i))
			}
		}
	case abi.Array:
		for i := range v.Len() {
			h.add(v.Index(i))
		}
	default:
		panic(unhashableError{v.Type})
	}
}

// float adds a number: zeros are equal, NaNs are not, not even to themselves.
func (h *Hash) float(f float64) {
	switch {
	case f == 0:
		h.state = mix64(h.state, 0)
	case f != f:
		h.state = mix64(h.state, runtime_rand())
	default:
		h.state = mix64(h.state, math.Float64bits(f))
	}
}
