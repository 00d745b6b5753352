// Package base64 writes bytes as text of 64 characters. Complete.
package base64

import (
	"io"
	"strconv"
)

const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

// An Encoding is a set of 64 characters, with padding or without.
type Encoding struct {
	encode [64]byte
	decode [256]uint8 // index of a character, 0xff for others
	pad    rune
	strict bool
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

var (
	StdEncoding    = NewEncoding(letters + "+/")
	URLEncoding    = NewEncoding(letters + "-_")
	RawStdEncoding = StdEncoding.WithPadding(NoPadding)
	RawURLEncoding = URLEncoding.WithPadding(NoPadding)
)

// NewEncoding returns the padded encoding of 64 characters.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	e := &Encoding{pad: StdPadding}
	for i := range e.decode {
		e.decode[i] = 0xff
	}
	for i := 0; i < 64; i++ {
		c := encoder[i]
		switch {
		case c == '\n' || c == '\r':
			panic("encoding alphabet contains newline character")
		case e.decode[c] != 0xff:
			panic("encoding alphabet includes duplicate symbols")
		}
		e.encode[i] = c
		e.decode[c] = uint8(i)
	}
	return e
}

// WithPadding returns the encoding with another padding character, or without.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.decode[byte(padding)] != 0xff:
		panic("padding contained in alphabet")
	}
	enc.pad = padding
	return &enc
}

// Strict returns the encoding that wants unused bits to be zero.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

// EncodedLen returns the length of the text of n bytes.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen returns how many bytes a text of n characters may hold.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// Encode writes the text of src to dst.
func (enc *Encoding) Encode(dst, src []byte) {
	n := 0
	for ; len(src) >= 3; src = src[3:] {
		v := uint(src[0])<<16 | uint(src[1])<<8 | uint(src[2])
		dst[n+0] = enc.encode[v>>18&63]
		dst[n+1] = enc.encode[v>>12&63]
		dst[n+2] = enc.encode[v>>6&63]
		dst[n+3] = enc.encode[v&63]
		n += 4
	}
	if len(src) == 0 {
		return
	}
	v := uint(src[0]) << 16
	if len(src) == 2 {
		v |= uint(src[1]) << 8
	}
	for i := 0; i < 4; i++ {
		if i <= len(src) {
			dst[n+i] = enc.encode[v>>(18-6*i)&63]
		} else if enc.pad != NoPadding {
			dst[n+i] = byte(enc.pad)
		}
	}
}

// AppendEncode appends the text of src.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	text := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(text, src)
	return append(dst, text...)
}

// EncodeToString returns the text of src.
func (enc *Encoding) EncodeToString(src []byte) string { return string(enc.AppendEncode(nil, src)) }

// A CorruptInputError is the offset of a character that does not belong.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// Decode writes the bytes of a text to dst; new lines are skipped.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	n, _, err = enc.decodeAll(dst, src)
	return n, err
}

// decodeAll also tells whether the text has ended with padding or a short group.
func (enc *Encoding) decodeAll(dst, src []byte) (n int, end bool, err error) {
	var group [4]uint8
	have := 0
	for i := 0; i < len(src); i++ {
		c := src[i]
		if c == '\n' || c == '\r' {
			continue
		}
		if x := enc.decode[c]; x != 0xff {
			group[have] = x
			if have++; have == 4 {
				n += enc.emit(dst[n:], group, 4)
				have = 0
			}
			continue
		}
		if rune(c) != enc.pad || have < 2 {
			return n, false, CorruptInputError(i)
		}
		at := i
		if have == 2 { // a second padding character must follow
			for i++; i < len(src) && (src[i] == '\n' || src[i] == '\r'); i++ {
			}
			if i == len(src) {
				return n, false, CorruptInputError(len(src))
			}
			if rune(src[i]) != enc.pad {
				return n, false, CorruptInputError(i - 1)
			}
		}
		for i++; i < len(src) && (src[i] == '\n' || src[i] == '\r'); i++ {
		}
		var trailing error
		if i < len(src) {
			trailing = CorruptInputError(i)
		}
		return enc.last(dst, n, group, have, at, trailing)
	}
	if have == 0 {
		return n, false, nil
	}
	if have == 1 || enc.pad != NoPadding {
		return n, false, CorruptInputError(len(src) - have)
	}
	return enc.last(dst, n, group, have, len(src), nil)
}

// last decodes a short group.
func (enc *Encoding) last(dst []byte, n int, group [4]uint8, have, at int, err error) (int, bool, error) {
	if enc.strict && (have == 2 && group[1]&15 != 0 || have == 3 && group[2]&3 != 0) {
		return n, true, CorruptInputError(at)
	}
	for i := have; i < 4; i++ {
		group[i] = 0
	}
	return n + enc.emit(dst[n:], group, have), true, err
}

func (enc *Encoding) emit(dst []byte, group [4]uint8, have int) int {
	v := uint(group[0])<<18 | uint(group[1])<<12 | uint(group[2])<<6 | uint(group[3])
	for i := 0; i < have-1; i++ {
		dst[i] = byte(v >> (16 - 8*i))
	}
	return have - 1
}

// AppendDecode appends the bytes of a text.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	b := make([]byte, enc.room(len(src)))
	n, err := enc.Decode(b, src)
	return append(dst, b[:n]...), err
}

func (enc *Encoding) room(n int) int { return n/4*3 + 3 }

// DecodeString returns the bytes of a text.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	b := make([]byte, enc.room(len(s)))
	n, err := enc.Decode(b, []byte(s))
	return b[:n], err
}

// encoder writes the text of what is written to it.
type encoder struct {
	enc  *Encoding
	w    io.Writer
	rest []byte // fewer than three bytes
	err  error
}

// NewEncoder returns a writer that writes text to w; Close writes the end.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	all := append(e.rest, p...)
	whole := len(all) / 3 * 3
	if whole > 0 {
		if _, e.err = e.w.Write(e.enc.AppendEncode(nil, all[:whole])); e.err != nil {
			return 0, e.err
		}
	}
	e.rest = append([]byte(nil), all[whole:]...)
	return len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		_, e.err = e.w.Write(e.enc.AppendEncode(nil, e.rest))
		e.rest = nil
	}
	return e.err
}

// decoder reads the bytes of a text.
type decoder struct {
	enc  *Encoding
	r    io.Reader
	text []byte // characters of a group that is not whole
	out  []byte
	err  error
	end  bool
}

// NewDecoder returns a reader of the bytes of the text in r.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader { return &decoder{enc: enc, r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		buf := make([]byte, max(len(p)/3*4, 1024))
		k, err := d.r.Read(buf)
		for _, c := range buf[:k] {
			if c != '\n' && c != '\r' {
				d.text = append(d.text, c)
			}
		}
		d.decode(err)
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

func (d *decoder) decode(err error) {
	whole := len(d.text) / 4 * 4
	if err == io.EOF && d.enc.pad == NoPadding {
		whole = len(d.text)
	}
	if err == io.EOF && whole < len(d.text) {
		err = io.ErrUnexpectedEOF
	}
	d.err = err
	if whole == 0 {
		return
	}
	b := make([]byte, d.enc.room(whole))
	k, _, bad := d.enc.decodeAll(b, d.text[:whole])
	d.out = b[:k]
	d.text = d.text[whole:]
	if bad != nil {
		d.err = bad
	}
}
