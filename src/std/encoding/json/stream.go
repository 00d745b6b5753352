package json

import (
	"io"
	"reflect"
)

// A Decoder reads values from a stream.
type Decoder struct {
	r         io.Reader
	buf       []byte
	at        int   // in buf
	before    int64 // bytes of the stream before buf
	err       error
	useNumber bool
	strict    bool

	token tokenState
	stack []tokenState
	count int64 // of bytes that scanners have seen
}

// NewDecoder returns a Decoder that reads r.
func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber makes numbers in interfaces Numbers.
func (dec *Decoder) UseNumber() { dec.useNumber = true }

// DisallowUnknownFields makes keys that a struct has no field for an error.
func (dec *Decoder) DisallowUnknownFields() { dec.strict = true }

// Buffered returns what has been read but not yet decoded.
func (dec *Decoder) Buffered() io.Reader { return &buffered{dec.buf[dec.at:]} }

// buffered reads bytes.
type buffered struct{ rest []byte }

func (b *buffered) Read(p []byte) (int, error) {
	if len(b.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(p, b.rest)
	b.rest = b.rest[n:]
	return n, nil
}

// InputOffset returns behind how many bytes of the stream the next token is looked for.
func (dec *Decoder) InputOffset() int64 { return dec.before + int64(dec.at) }

// refill reads more.
func (dec *Decoder) refill() error {
	if dec.at > 0 {
		dec.before += int64(dec.at)
		dec.buf = append([]byte(nil), dec.buf[dec.at:]...)
		dec.at = 0
	}
	const least = 512
	n := len(dec.buf)
	if cap(dec.buf)-n < least {
		buf := make([]byte, n, 2*cap(dec.buf)+least)
		copy(buf, dec.buf)
		dec.buf = buf
	}
	k, err := dec.r.Read(dec.buf[n:cap(dec.buf)])
	dec.buf = dec.buf[:n+k]
	return err
}

// Decode reads the next value into what v points to.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.separator(); err != nil {
		return err
	}
	if !dec.valueAllowed() {
		return &SyntaxError{"not at beginning of value", dec.InputOffset()}
	}
	n, err := dec.read()
	if err != nil {
		return err
	}
	d := decoder{data: dec.buf[dec.at : dec.at+n], useNumber: dec.useNumber, strict: dec.strict}
	dec.at += n
	err = d.unmarshal(v)
	dec.valueRead()
	return err
}

// read gets a whole value into the buffer and returns its length.
func (dec *Decoder) read() (int, error) {
	s := newScanner()
	s.bytes = dec.count // counts on from value to value
	at := dec.at
	var err error
	for {
		for ; at < len(dec.buf); at++ {
			switch s.step(dec.buf[at]) {
			case ended:
				dec.count = s.bytes - 1
				return at - dec.at, nil
			case closed:
				if len(s.within) == 0 {
					dec.count = s.bytes
					return at + 1 - dec.at, nil
				}
			case bad:
				dec.err = s.err
				return 0, s.err
			}
		}
		if err != nil {
			if err == io.EOF {
				if s.step(' ') == ended {
					dec.count = s.bytes - 1
					return at - dec.at, nil
				}
				for _, c := range dec.buf {
					if !isSpace(c) {
						err = io.ErrUnexpectedEOF
						break
					}
				}
			}
			dec.err = err
			return 0, err
		}
		n := at - dec.at
		err = dec.refill()
		at = dec.at + n
	}
}

// A Token is a Delim, bool, float64, Number, string or nil.
type Token any

// A Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

// A tokenState is what Token expects.
type tokenState int

const (
	topValue tokenState = iota
	arrayStart
	arrayValue
	arrayComma
	objectStart
	objectKey
	objectColon
	objectValue
	objectComma
)

func (dec *Decoder) valueAllowed() bool {
	switch dec.token {
	case topValue, arrayStart, arrayValue, objectValue:
		return true
	}
	return false
}

// separator skips the comma or colon before a value that Decode reads.
func (dec *Decoder) separator() error {
	var want byte
	var next tokenState
	var text string
	switch dec.token {
	case arrayComma:
		want, next, text = ',', arrayValue, "expected comma after array element"
	case objectColon:
		want, next, text = ':', objectValue, "expected colon after object key"
	default:
		return nil
	}
	c, err := dec.peek()
	if err != nil {
		return err
	}
	if c != want {
		return &SyntaxError{text, dec.InputOffset()}
	}
	dec.at++
	dec.token = next
	return nil
}

func (dec *Decoder) valueRead() {
	switch dec.token {
	case arrayStart, arrayValue:
		dec.token = arrayComma
	case objectValue:
		dec.token = objectComma
	}
}

// peek returns the next byte that is no space.
func (dec *Decoder) peek() (byte, error) {
	var err error
	for {
		for i := dec.at; i < len(dec.buf); i++ {
			if c := dec.buf[i]; !isSpace(c) {
				dec.at = i
				return c, nil
			}
		}
		if err != nil {
			return 0, err
		}
		err = dec.refill()
	}
}

// More tells whether the array or object in progress has another element.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}

func (dec *Decoder) open(c byte, next tokenState) (Token, error) {
	if !dec.valueAllowed() {
		return dec.unexpected(c)
	}
	dec.at++
	dec.stack = append(dec.stack, dec.token)
	dec.token = next
	return Delim(c), nil
}

func (dec *Decoder) close(c byte, start, comma tokenState) (Token, error) {
	if dec.token != start && dec.token != comma {
		return dec.unexpected(c)
	}
	dec.at++
	dec.token = dec.stack[len(dec.stack)-1]
	dec.stack = dec.stack[:len(dec.stack)-1]
	dec.valueRead()
	return Delim(c), nil
}

// Token returns the next token; at the end of the stream nil, io.EOF.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		switch c {
		case '[':
			return dec.open(c, arrayStart)
		case ']':
			return dec.close(c, arrayStart, arrayComma)
		case '{':
			return dec.open(c, objectStart)
		case '}':
			return dec.close(c, objectStart, objectComma)
		case ':':
			if dec.token != objectColon {
				return dec.unexpected(c)
			}
			dec.at++
			dec.token = objectValue
			continue
		case ',':
			switch dec.token {
			case arrayComma:
				dec.token = arrayValue
			case objectComma:
				dec.token = objectKey
			default:
				return dec.unexpected(c)
			}
			dec.at++
			continue
		case '"':
			if dec.token == objectStart || dec.token == objectKey {
				return dec.keyToken()
			}
		}
		if !dec.valueAllowed() {
			return dec.unexpected(c)
		}
		var x any
		if err := dec.Decode(&x); err != nil {
			return nil, err
		}
		return x, nil
	}
}

func (dec *Decoder) keyToken() (Token, error) {
	old := dec.token
	dec.token = topValue
	var key string
	err := dec.Decode(&key)
	dec.token = old
	if err != nil {
		return nil, err
	}
	dec.token = objectColon
	return key, nil
}

func (dec *Decoder) unexpected(c byte) (Token, error) {
	context := ""
	switch dec.token {
	case topValue, arrayStart, arrayValue, objectValue:
		context = " looking for beginning of value"
	case arrayComma:
		context = " after array element"
	case objectKey:
		context = " looking for beginning of object key string"
	case objectColon:
		context = " after object key"
	case objectComma:
		context = " after object key:value pair"
	}
	return nil, &SyntaxError{"invalid character " + quoteChar(c) + context, dec.InputOffset()}
}

// An Encoder writes values to a stream.
type Encoder struct {
	w              io.Writer
	err            error
	keepHTML       bool
	prefix, indent string
}

// NewEncoder returns an Encoder that writes to w.
func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// SetIndent makes the Encoder write as Indent does.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML tells whether <, > and & are escaped.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.keepHTML = !on }

// Encode writes v and a new line.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	e := &encoder{escapeHTML: !enc.keepHTML}
	if err := e.value(reflect.ValueOf(v), false); err != nil {
		return err
	}
	b := append(e.buf, '\n')
	if enc.prefix != "" || enc.indent != "" {
		b = appendIndent(nil, b, enc.prefix, enc.indent)
	}
	if _, err := enc.w.Write(b); err != nil {
		enc.err = err
		return err
	}
	return nil
}
