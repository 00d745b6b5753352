// Package crc64 is the cyclic redundancy check of 64 bits. Nothing is left out.
package crc64

import (
	"errors"
	"hash"
	"internal/byteorder"
)

// Size of a checksum in bytes.
const Size = 8

// Polynomials, lowest power first.
const (
	ISO  = 0xD800000000000000
	ECMA = 0xC96C5795D7870F42
)

// A Table is what eight bits do to a checksum.
type Table [256]uint64

var iso, ecma *Table

// MakeTable returns the table of a polynomial.
func MakeTable(poly uint64) *Table {
	kept := &iso
	switch poly {
	case ISO:
	case ECMA:
		kept = &ecma
	default:
		return makeTable(poly)
	}
	if *kept == nil {
		*kept = makeTable(poly)
	}
	return *kept
}

func makeTable(poly uint64) *Table {
	t := new(Table)
	for i := range t {
		crc := uint64(i)
		for range 8 {
			if crc&1 != 0 {
				crc = crc>>1 ^ poly
			} else {
				crc >>= 1
			}
		}
		t[i] = crc
	}
	return t
}

// Update adds p to a checksum.
func Update(crc uint64, tab *Table, p []byte) uint64 {
	crc = ^crc
	for _, c := range p {
		crc = tab[byte(crc)^c] ^ crc>>8
	}
	return ^crc
}

// Checksum returns the checksum of data.
func Checksum(data []byte, tab *Table) uint64 { return Update(0, tab, data) }

type digest struct {
	crc uint64
	tab *Table
}

// New returns a hash.Hash64 of the checksum with a table.
func New(tab *Table) hash.Hash64 { return &digest{0, tab} }

func (d *digest) Size() int      { return Size }
func (d *digest) BlockSize() int { return 1 }
func (d *digest) Reset()         { d.crc = 0 }
func (d *digest) Sum64() uint64  { return d.crc }

func (d *digest) Write(p []byte) (n int, err error) {
	d.crc = Update(d.crc, d.tab, p)
	return len(p), nil
}

func (d *digest) Sum(in []byte) []byte { return byteorder.BEAppendUint64(in, d.crc) }

func (d *digest) Clone() (hash.Cloner, error) { c := *d; return &c, nil }

const magic = "crc\x02"

// tableSum says which table a state belongs to.
func tableSum(t *Table) uint64 {
	b := make([]byte, 0, len(t)*8)
	if t != nil {
		for _, x := range t {
			b = byteorder.BEAppendUint64(b, x)
		}
	}
	return Checksum(b, MakeTable(ISO))
}

func (d *digest) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, magic...)
	return byteorder.BEAppendUint64(byteorder.BEAppendUint64(b, tableSum(d.tab)), d.crc), nil
}

func (d *digest) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

func (d *digest) UnmarshalBinary(b []byte) error {
	if len(b) < len(magic) || string(b[:len(magic)]) != magic {
		return errors.New("hash/crc64: invalid hash state identifier")
	}
	if len(b) != len(magic)+2*Size {
		return errors.New("hash/crc64: invalid hash state size")
	}
	if tableSum(d.tab) != byteorder.BEUint64(b[4:]) {
		return errors.New("hash/crc64: tables do not match")
	}
	d.crc = byteorder.BEUint64(b[4+Size:])
	return nil
}
