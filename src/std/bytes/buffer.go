package bytes

import (
	"errors"
	"io"
	"unicode/utf8"
)

// ErrTooLarge is what a Buffer panics with when memory cannot hold it.
var ErrTooLarge = errors.New("bytes.Buffer: too large")

// What the last operation read: a rune of so many bytes, something else, or nothing.
const (
	readNothing = 0
	readOther   = -1
)

// A Buffer is bytes that are written at the end and read at the start.
type Buffer struct {
	buf  []byte
	off  int // read so far
	last int
}

// NewBuffer returns a Buffer that begins with buf.
func NewBuffer(buf []byte) *Buffer { return &Buffer{buf: buf} }

// NewBufferString returns a Buffer that begins with s.
func NewBufferString(s string) *Buffer { return &Buffer{buf: []byte(s)} }

// Bytes returns what is not read yet, until the next change.
func (b *Buffer) Bytes() []byte { return b.buf[b.off:] }

// AvailableBuffer returns an empty slice with the room at the end.
func (b *Buffer) AvailableBuffer() []byte { return b.buf[len(b.buf):] }

func (b *Buffer) String() string {
	if b == nil {
		return "<nil>"
	}
	return string(b.buf[b.off:])
}

func (b *Buffer) Len() int       { return len(b.buf) - b.off }
func (b *Buffer) Cap() int       { return cap(b.buf) }
func (b *Buffer) Available() int { return cap(b.buf) - len(b.buf) }

// Truncate keeps the first n bytes that are not read yet.
func (b *Buffer) Truncate(n int) {
	if n == 0 {
		b.Reset()
		return
	}
	b.last = readNothing
	if n < 0 || n > b.Len() {
		panic("bytes.Buffer: truncation out of range")
	}
	b.buf = b.buf[:b.off+n]
}

// Reset empties the Buffer and keeps its room.
func (b *Buffer) Reset() {
	b.buf = b.buf[:0]
	b.off = 0
	b.last = readNothing
}

// grow makes room for n bytes at the end and moves what is not read to the start if that is enough.
func (b *Buffer) grow(n int) {
	b.last = readNothing
	if b.off == len(b.buf) && b.off > 0 {
		b.Reset()
	}
	if len(b.buf)+n <= cap(b.buf) {
		return
	}
	m := b.Len()
	if m+n <= cap(b.buf)/2 {
		copy(b.buf, b.buf[b.off:])
		b.buf = b.buf[:m]
	} else {
		size := max(2*cap(b.buf)+n, 64)
		buf := make([]byte, m, size)
		copy(buf, b.buf[b.off:])
		b.buf = buf
	}
	b.off = 0
}

// Grow makes room for n bytes.
func (b *Buffer) Grow(n int) {
	if n < 0 {
		panic("bytes.Buffer.Grow: negative count")
	}
	b.grow(n)
}

func (b *Buffer) Write(p []byte) (n int, err error) {
	b.grow(len(p))
	b.buf = append(b.buf, p...)
	return len(p), nil
}

func (b *Buffer) WriteString(s string) (n int, err error) {
	b.grow(len(s))
	b.buf = append(b.buf, s...)
	return len(s), nil
}

func (b *Buffer) WriteByte(c byte) error {
	b.grow(1)
	b.buf = append(b.buf, c)
	return nil
}

func (b *Buffer) WriteRune(r rune) (n int, err error) {
	b.grow(utf8.UTFMax)
	m := len(b.buf)
	b.buf = utf8.AppendRune(b.buf, r)
	return len(b.buf) - m, nil
}

// ReadFrom reads r until its end.
func (b *Buffer) ReadFrom(r io.Reader) (n int64, err error) {
	for {
		b.grow(MinRead)
		m, err := r.Read(b.buf[len(b.buf):cap(b.buf)])
		if m < 0 {
			panic(errors.New("bytes.Buffer: reader returned negative count from Read"))
		}
		b.buf = b.buf[:len(b.buf)+m]
		n += int64(m)
		if err == io.EOF {
			return n, nil
		}
		if err != nil {
			return n, err
		}
	}
}

// WriteTo writes what is not read yet to w.
func (b *Buffer) WriteTo(w io.Writer) (n int64, err error) {
	b.last = readNothing
	if size := b.Len(); size > 0 {
		m, err := w.Write(b.buf[b.off:])
		if m > size {
			panic("bytes.Buffer.WriteTo: invalid Write count")
		}
		b.off += m
		if err != nil {
			return int64(m), err
		}
		if m != size {
			return int64(m), io.ErrShortWrite
		}
		n = int64(m)
	}
	b.Reset()
	return n, nil
}

func (b *Buffer) Read(p []byte) (n int, err error) {
	b.last = readNothing
	if b.Len() == 0 {
		b.Reset()
		if len(p) == 0 {
			return 0, nil
		}
		return 0, io.EOF
	}
	n = copy(p, b.buf[b.off:])
	b.off += n
	if n > 0 {
		b.last = readOther
	}
	return n, nil
}

// Next returns the next n bytes, fewer at the end.
func (b *Buffer) Next(n int) []byte {
	b.last = readNothing
	n = min(n, b.Len())
	p := b.buf[b.off : b.off+n]
	b.off += n
	if n > 0 {
		b.last = readOther
	}
	return p
}

// Peek returns the next n bytes without reading them.
func (b *Buffer) Peek(n int) ([]byte, error) {
	if b.Len() < n {
		return b.buf[b.off:], io.EOF
	}
	return b.buf[b.off : b.off+n], nil
}

func (b *Buffer) ReadByte() (byte, error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, io.EOF
	}
	c := b.buf[b.off]
	b.off++
	b.last = readOther
	return c, nil
}

func (b *Buffer) ReadRune() (r rune, size int, err error) {
	if b.Len() == 0 {
		b.Reset()
		return 0, 0, io.EOF
	}
	r, size = utf8.DecodeRune(b.buf[b.off:])
	b.off += size
	b.last = size
	return r, size, nil
}

func (b *Buffer) UnreadRune() error {
	if b.last <= readNothing {
		return errors.New("bytes.Buffer: UnreadRune: previous operation was not a successful ReadRune")
	}
	b.off -= b.last
	b.last = readNothing
	return nil
}

func (b *Buffer) UnreadByte() error {
	if b.last == readNothing {
		return errors.New("bytes.Buffer: UnreadByte: previous operation was not a successful read")
	}
	b.last = readNothing
	if b.off > 0 {
		b.off--
	}
	return nil
}

// ReadBytes reads to the first delim, which it keeps.
func (b *Buffer) ReadBytes(delim byte) (line []byte, err error) {
	n := IndexByte(b.buf[b.off:], delim)
	end := b.off + n + 1
	if n < 0 {
		end = len(b.buf)
		err = io.EOF
	}
	line = append(line, b.buf[b.off:end]...)
	b.off = end
	b.last = readOther
	return line, err
}

// ReadString reads to the first delim, which it keeps.
func (b *Buffer) ReadString(delim byte) (line string, err error) {
	p, err := b.ReadBytes(delim)
	return string(p), err
}
