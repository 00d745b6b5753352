package fmt

import (
	"errors"
	"internal/stdio"
	"io"
	"unicode/utf8"
)

// A ScanState is what a Scanner reads from.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// A Scanner scans itself.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

const (
	noRune  = -1      // the end of the input, or of an operand's width
	noLimit = 1 << 30 // of a width
)

// A reading is the state of one call.
type reading struct {
	from         io.RuneScanner
	text         []byte // of the operand in work
	count        int    // runes read
	limit        int    // the count at which the operand ends
	wid          int
	atEnd        bool
	newlineSpace bool // newlines count as space
	newlineEnds  bool // the call ends at a newline
}

// A scanFailure is what a reading panics with.
type scanFailure struct {
	err error
}

func newReading(r io.Reader, newlineSpace, newlineEnds bool) *reading {
	s := &reading{limit: noLimit, wid: noLimit, newlineSpace: newlineSpace, newlineEnds: newlineEnds}
	if from, ok := r.(io.RuneScanner); ok {
		s.from = from
	} else {
		s.from = &runeReader{r: r, again: noRune, last: noRune}
	}
	return s
}

// A runeReader reads runes of a Reader byte by byte, so that no more than one is lost between two calls.
type runeReader struct {
	r           io.Reader
	again, last rune
	rest        []byte // of an invalid encoding
}

func (u *runeReader) readByte() (byte, error) {
	if len(u.rest) > 0 {
		c := u.rest[0]
		u.rest = u.rest[1:]
		return c, nil
	}
	b := make([]byte, 1)
	_, err := io.ReadFull(u.r, b)
	return b[0], err
}

func (u *runeReader) ReadRune() (r rune, size int, err error) {
	if u.again != noRune {
		r = u.again
		u.again, u.last = noRune, r
		return r, utf8.RuneLen(r), nil
	}
	c, err := u.readByte()
	if err != nil {
		return 0, 0, err
	}
	b := []byte{c}
	for !utf8.FullRune(b) {
		c, err = u.readByte()
		if err == io.EOF {
			break
		}
		if err != nil {
			return 0, 0, err
		}
		b = append(b, c)
	}
	r, size = utf8.DecodeRune(b)
	u.rest = append(b[size:], u.rest...)
	u.last = r
	return r, size, nil
}

func (u *runeReader) UnreadRune() error {
	if u.last == noRune {
		return errors.New("fmt: scanning called UnreadRune with no rune available")
	}
	u.again, u.last = u.last, noRune
	return nil
}

func (s *reading) fail(err error)       { panic(scanFailure{err}) }
func (s *reading) failText(text string) { panic(scanFailure{errors.New(text)}) }

func (s *reading) Read(buf []byte) (n int, err error) {
	return 0, errors.New("ScanState's Read should not be called. Use ReadRune")
}

func (s *reading) ReadRune() (r rune, size int, err error) {
	if s.atEnd || s.count >= s.limit {
		return 0, 0, io.EOF
	}
	r, size, err = s.from.ReadRune()
	if err == nil {
		s.count++
		if s.newlineEnds && r == '\n' {
			s.atEnd = true
		}
	} else if err == io.EOF {
		s.atEnd = true
	}
	return r, size, err
}

func (s *reading) UnreadRune() error {
	s.from.UnreadRune()
	s.atEnd = false
	s.count--
	return nil
}

func (s *reading) Width() (wid int, ok bool) {
	if s.wid == noLimit {
		return 0, false
	}
	return s.wid, true
}

// next returns the next rune, noRune at the end.
func (s *reading) next() rune {
	r, _, err := s.ReadRune()
	if err == nil {
		return r
	}
	if err != io.EOF {
		s.fail(err)
	}
	return noRune
}

// must returns the next rune, which there has to be.
func (s *reading) must() rune {
	r := s.next()
	if r == noRune {
		s.fail(io.ErrUnexpectedEOF)
	}
	return r
}

// more fails with EOF at the end.
func (s *reading) more() {
	if s.next() == noRune {
		s.fail(io.EOF)
	}
	s.UnreadRune()
}

func contains(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

// see tells whether the next rune is one of set.
func (s *reading) see(set string) bool {
	r := s.next()
	if r == noRune {
		return false
	}
	s.UnreadRune()
	return contains(set, r)
}

// take adds the next rune to the text if it is one of set, and tells whether it was.
func (s *reading) take(set string) bool {
	r := s.next()
	if r == noRune {
		return false
	}
	if !contains(set, r) {
		s.UnreadRune()
		return false
	}
	s.text = utf8.AppendRune(s.text, r)
	return true
}

// takeAll adds runes of set to the text.
func (s *reading) takeAll(set string) {
	for s.take(set) {
	}
}

func isSpace(r rune) bool {
	switch {
	case r == ' ', '\t' <= r && r <= '\r', r == 0x85, r == 0xA0, r == 0x1680, 0x2000 <= r && r <= 0x200a:
		return true
	}
	return r == 0x2028 || r == 0x2029 || r == 0x202f || r == 0x205f || r == 0x3000
}

func notSpace(r rune) bool { return !isSpace(r) }

func (s *reading) SkipSpace() {
	for {
		r := s.next()
		switch {
		case r == noRune:
			return
		case r == '\r' && s.see("\n"):
		case r == '\n':
			if !s.newlineSpace {
				s.failText("unexpected newline")
			}
		case !isSpace(r):
			s.UnreadRune()
			return
		}
	}
}

// word adds runes for which f is true to the text.
func (s *reading) word(f func(rune) bool) []byte {
	for {
		r := s.next()
		if r == noRune {
			return s.text
		}
		if !f(r) {
			s.UnreadRune()
			return s.text
		}
		s.text = utf8.AppendRune(s.text, r)
	}
}

func (s *reading) Token(skipSpace bool, f func(rune) bool) (token []byte, err error) {
	defer catchFailure(&err)
	if f == nil {
		f = notSpace
	}
	s.text = s.text[:0]
	if skipSpace {
		s.SkipSpace()
	}
	return s.word(f), nil
}

// catchFailure stores the error of a scanFailure.
func catchFailure(err *error) {
	if e := recover(); e != nil {
		f, ok := e.(scanFailure)
		if !ok {
			panic(e)
		}
		*err = f.err
	}
}

// scanAll scans one operand after the other.
func (s *reading) scanAll(a []any) (n int, err error) {
	defer catchFailure(&err)
	for _, arg := range a {
		s.operand('v', arg)
		n++
	}
	if s.newlineEnds {
		for {
			r := s.next()
			if r == '\n' || r == noRune {
				break
			}
			if !isSpace(r) {
				s.failText("expected newline")
			}
		}
	}
	return n, nil
}

// match reads what stands in a format up to a directive, and returns how long that is; -1 when the input is something else. A run of
// spaces in the format with n newlines fits n newlines with any space before; spaces after the last newline, or without one, fit at
// least one space.
func (s *reading) match(format string) (i int) {
	for i < len(format) {
		c, w := utf8.DecodeRuneInString(format[i:])
		if isSpace(c) {
			newlines, trailing := 0, false
			for i < len(format) && isSpace(c) {
				newlineHere := c == '\n'
				if newlineHere {
					newlines++
				}
				trailing = !newlineHere
				i += w
				c, w = utf8.DecodeRuneInString(format[i:])
			}
			s.matchSpace(newlines, trailing)
			continue
		}
		if c == '%' {
			if i+w == len(format) {
				s.failText("missing verb: % at end of format string")
			}
			if format[i+w] != '%' {
				return i
			}
			i += w
		}
		if s.must() != c {
			s.UnreadRune()
			return -1
		}
		i += w
	}
	return i
}

func (s *reading) matchSpace(newlines int, trailing bool) {
	for j := 0; j < newlines; j++ {
		r := s.next()
		for isSpace(r) && r != '\n' {
			r = s.next()
		}
		if r != '\n' && r != noRune {
			s.failText("newline in format does not match input")
		}
	}
	if !trailing {
		return
	}
	r := s.next()
	if newlines == 0 {
		if !isSpace(r) && r != noRune {
			s.failText("expected space in input to match format")
		}
		if r == '\n' {
			s.failText("newline in input does not match format")
		}
	}
	for isSpace(r) && r != '\n' {
		r = s.next()
	}
	if r != noRune {
		s.UnreadRune()
	}
}

// scanFormat scans by format.
func (s *reading) scanFormat(format string, a []any) (n int, err error) {
	defer catchFailure(&err)
	for i := 0; i < len(format); {
		w := s.match(format[i:])
		if w > 0 {
			i += w
			continue
		}
		if format[i] != '%' {
			if w < 0 {
				s.failText("input does not match format")
			}
			break
		}
		i++
		var hasWidth bool
		s.wid, hasWidth, i = number(format, i)
		if !hasWidth {
			s.wid = noLimit
		}
		verb, size := utf8.DecodeRuneInString(format[i:])
		i += size
		if verb != 'c' {
			s.SkipSpace()
		}
		if verb == '%' {
			s.SkipSpace()
			s.more()
			if !s.take("%") {
				s.failText("missing literal %")
			}
			continue
		}
		s.limit = min(noLimit, s.count+s.wid)
		if n >= len(a) {
			s.failText("too few operands for format '%" + format[i-size:] + "'")
		}
		s.operand(verb, a[n])
		n++
		s.limit = noLimit
	}
	if n < len(a) {
		s.failText("too many operands")
	}
	return n, nil
}

// Fscan scans operands from r; newlines count as space.
func Fscan(r io.Reader, a ...any) (n int, err error) {
	return newReading(r, true, false).scanAll(a)
}

// Fscanln scans operands from r; a newline ends them.
func Fscanln(r io.Reader, a ...any) (n int, err error) {
	return newReading(r, false, true).scanAll(a)
}

// Fscanf scans operands from r by format.
func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newReading(r, false, false).scanFormat(format, a)
}

// Scan scans operands from standard input; newlines count as space.
func Scan(a ...any) (n int, err error) { return Fscan(stdio.Stdin(), a...) }

// Scanln scans operands from standard input; a newline ends them.
func Scanln(a ...any) (n int, err error) { return Fscanln(stdio.Stdin(), a...) }

// Scanf scans operands from standard input by format.
func Scanf(format string, a ...any) (n int, err error) { return Fscanf(stdio.Stdin(), format, a...) }

// A textReader reads a string.
type textReader string

func (t *textReader) Read(b []byte) (n int, err error) {
	n = copy(b, *t)
	*t = (*t)[n:]
	if n == 0 {
		err = io.EOF
	}
	return n, err
}

// Sscan scans operands from str; newlines count as space.
func Sscan(str string, a ...any) (n int, err error) { return Fscan((*textReader)(&str), a...) }

// Sscanln scans operands from str; a newline ends them.
func Sscanln(str string, a ...any) (n int, err error) { return Fscanln((*textReader)(&str), a...) }

// Sscanf scans operands from str by format.
func Sscanf(str string, format string, a ...any) (n int, err error) {
	return Fscanf((*textReader)(&str), format, a...)
}
