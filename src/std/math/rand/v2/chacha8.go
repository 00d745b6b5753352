package rand

import (
	"errors"
	"internal/byteorder"
	"math/bits"
)

// A ChaCha8 is a Source that is hard to predict: ChaCha with eight rounds, four blocks at a time, whose words stand interleaved.
// After four times four blocks the last words become the next key (C2SP chacha8rand).
type ChaCha8 struct {
	key     [4]uint64
	words   [32]uint64
	at      int    // next of words
	end     int    // of those that may be given out
	counter uint32 // of the first of the four blocks
	rest    []byte // what Read left of a word
}

const (
	blocksAtOnce = 4
	lastCounter  = 12
	keyWords     = 4
)

var errChaCha8 = errors.New("invalid ChaCha8 encoding")

// NewChaCha8 returns a ChaCha8 for a seed.
func NewChaCha8(seed [32]byte) *ChaCha8 {
	c := new(ChaCha8)
	c.Seed(seed)
	return c
}

// Seed begins again with a seed.
func (c *ChaCha8) Seed(seed [32]byte) {
	for i := range c.key {
		c.key[i] = byteorder.LEUint64(seed[8*i:])
	}
	c.counter = 0
	c.rest = nil
	c.blocks()
}

// blocks fills words.
func (c *ChaCha8) blocks() {
	var out [16][blocksAtOnce]uint32
	for b := range uint32(blocksAtOnce) {
		x := [16]uint32{0x61707865, 0x3320646e, 0x79622d32, 0x6b206574}
		for i, k := range c.key {
			x[4+2*i], x[5+2*i] = uint32(k), uint32(k>>32)
		}
		x[12] = c.counter + b
		key := x
		for range 4 {
			quarter(&x, 0, 4, 8, 12)
			quarter(&x, 1, 5, 9, 13)
			quarter(&x, 2, 6, 10, 14)
			quarter(&x, 3, 7, 11, 15)
			quarter(&x, 0, 5, 10, 15)
			quarter(&x, 1, 6, 11, 12)
			quarter(&x, 2, 7, 8, 13)
			quarter(&x, 3, 4, 9, 14)
		}
		for i := range x {
			// Only the words of the key are added.
			if 4 <= i && i < 12 {
				x[i] += key[i]
			}
			out[i][b] = x[i]
		}
	}
	for i := range c.words {
		row := &out[i/2]
		c.words[i] = uint64(row[i%2*2]) | uint64(row[i%2*2+1])<<32
	}
	c.at, c.end = 0, len(c.words)
	if c.counter == lastCounter {
		c.end -= keyWords
	}
}

func quarter(x *[16]uint32, a, b, c, d int) {
	x[a] += x[b]
	x[d] = bits.RotateLeft32(x[d]^x[a], 16)
	x[c] += x[d]
	x[b] = bits.RotateLeft32(x[b]^x[c], 12)
	x[a] += x[b]
	x[d] = bits.RotateLeft32(x[d]^x[a], 8)
	x[c] += x[d]
	x[b] = bits.RotateLeft32(x[b]^x[c], 7)
}

// Uint64 returns a number.
func (c *ChaCha8) Uint64() uint64 {
	if c.at >= c.end {
		if c.counter == lastCounter {
			copy(c.key[:], c.words[len(c.words)-keyWords:])
			c.counter = 0
		} else {
			c.counter += blocksAtOnce
		}
		c.blocks()
	}
	c.at++
	return c.words[c.at-1]
}

// Read fills p; what is left of a number is kept for the next Read.
func (c *ChaCha8) Read(p []byte) (n int, err error) {
	for n < len(p) {
		if len(c.rest) == 0 {
			c.rest = byteorder.LEAppendUint64(nil, c.Uint64())
		}
		k := copy(p[n:], c.rest)
		c.rest = c.rest[k:]
		n += k
	}
	return n, nil
}

// AppendBinary appends the state.
func (c *ChaCha8) AppendBinary(b []byte) ([]byte, error) {
	if len(c.rest) > 0 {
		b = append(b, "readbuf:"...)
		b = append(b, byte(len(c.rest)))
		b = append(b, c.rest...)
	}
	b = append(b, "chacha8:"...)
	b = byteorder.BEAppendUint64(b, uint64(c.counter/blocksAtOnce)*uint64(len(c.words))+uint64(c.at))
	for _, k := range c.key {
		b = byteorder.LEAppendUint64(b, k)
	}
	return b, nil
}

// MarshalBinary returns the state.
func (c *ChaCha8) MarshalBinary() ([]byte, error) { return c.AppendBinary(make([]byte, 0, 64)) }

// UnmarshalBinary goes on from a state.
func (c *ChaCha8) UnmarshalBinary(data []byte) error {
	const head = "readbuf:"
	if len(data) >= len(head) && string(data[:len(head)]) == head {
		data = data[len(head):]
		if len(data) == 0 || len(data) < 1+int(data[0]) {
			return errors.New("invalid ChaCha8 Read buffer encoding")
		}
		n := 1 + int(data[0])
		c.rest = append([]byte(nil), data[1:n]...)
		data = data[n:]
	}
	if len(data) != 48 || string(data[:8]) != "chacha8:" {
		return errChaCha8
	}
	used := byteorder.BEUint64(data[8:])
	words := uint64(len(c.words))
	if used > (lastCounter/blocksAtOnce+1)*words-keyWords {
		return errChaCha8
	}
	for i := range c.key {
		c.key[i] = byteorder.LEUint64(data[16+8*i:])
	}
	c.counter = blocksAtOnce * uint32(used/words)
	c.blocks()
	c.at = int(used % words)
	return nil
}
