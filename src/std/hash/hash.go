// Package hash holds the interfaces of hash functions. Nothing is left out.
package hash

import "io"

type Hash interface {
	io.Writer
	Sum(b []byte) []byte
	Reset()
	Size() int
	BlockSize() int
}

type Hash32 interface {
	Hash
	Sum32() uint32
}

type Hash64 interface {
	Hash
	Sum64() uint64
}

// A Cloner is a Hash that can be copied.
type Cloner interface {
	Hash
	Clone() (Cloner, error)
}

// An XOF is a hash whose sum has any length.
type XOF interface {
	io.Writer
	io.Reader
	Reset()
	BlockSize() int
}
