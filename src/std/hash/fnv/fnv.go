// Package fnv is the hash of Fowler, Noll and Vo. Left out: 128 bits.
package fnv

import "hash"

const (
	offset32, prime32 = 2166136261, 16777619
	offset64, prime64 = 14695981039346656037, 1099511628211
)

type sum32 struct {
	h uint32
	a bool // FNV-1a: xor comes first
}

type sum64 struct {
	h uint64
	a bool
}

func New32() hash.Hash32  { return &sum32{offset32, false} }
func New32a() hash.Hash32 { return &sum32{offset32, true} }
func New64() hash.Hash64  { return &sum64{offset64, false} }
func New64a() hash.Hash64 { return &sum64{offset64, true} }

func (s *sum32) Reset()         { s.h = offset32 }
func (s *sum64) Reset()         { s.h = offset64 }
func (s *sum32) Sum32() uint32  { return s.h }
func (s *sum64) Sum64() uint64  { return s.h }
func (s *sum32) Size() int      { return 4 }
func (s *sum64) Size() int      { return 8 }
func (s *sum32) BlockSize() int { return 1 }
func (s *sum64) BlockSize() int { return 1 }

func (s *sum32) Write(p []byte) (int, error) {
	h := s.h
	for _, c := range p {
		if s.a {
			h = (h ^ uint32(c)) * prime32
		} else {
			h = h*prime32 ^ uint32(c)
		}
	}
	s.h = h
	return len(p), nil
}

func (s *sum64) Write(p []byte) (int, error) {
	h := s.h
	for _, c := range p {
		if s.a {
			h = (h ^ uint64(c)) * prime64
		} else {
			h = h*prime64 ^ uint64(c)
		}
	}
	s.h = h
	return len(p), nil
}

func (s *sum32) Sum(in []byte) []byte {
	return append(in, byte(s.h>>24), byte(s.h>>16), byte(s.h>>8), byte(s.h))
}

func (s *sum64) Sum(in []byte) []byte {
	h := s.h
	return append(in, byte(h>>56), byte(h>>48), byte(h>>40), byte(h>>32), byte(h>>24), byte(h>>16), byte(h>>8), byte(h))
}
