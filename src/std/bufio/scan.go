// Package bufio buffers reading and writing.
package bufio

import (
	"bytes"
	"errors"
	"io"
	"unicode"
	"unicode/utf8"
)

// Errors of a Scanner.
var (
	ErrTooLong         = errors.New("bufio.Scanner: token too long")
	ErrNegativeAdvance = errors.New("bufio.Scanner: SplitFunc returns negative advance count")
	ErrAdvanceTooFar   = errors.New("bufio.Scanner: SplitFunc returns advance count beyond input")
	ErrBadReadCount    = errors.New("bufio.Scanner: Read returned impossible count")

	// ErrFinalToken ends a scan with the token it comes with.
	ErrFinalToken = errors.New("final token")
)

// MaxScanTokenSize is the longest token, unless Buffer says otherwise.
const MaxScanTokenSize = 64 * 1024

// A SplitFunc finds the first token of data: how far to advance, the token, nil for "more data".
type SplitFunc func(data []byte, atEOF bool) (advance int, token []byte, err error)

// A Scanner reads tokens, by default lines.
type Scanner struct {
	r        io.Reader
	split    SplitFunc
	limit    int
	token    []byte
	buf      []byte
	start    int
	end      int
	err      error
	empties  int
	scanning bool
	finished bool
}

// NewScanner returns a Scanner of r.
func NewScanner(r io.Reader) *Scanner {
	return &Scanner{r: r, split: ScanLines, limit: MaxScanTokenSize}
}

// Err returns the first error that is not the end.
func (s *Scanner) Err() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// Bytes returns the token, until the next Scan.
func (s *Scanner) Bytes() []byte { return s.token }

// Text returns the token.
func (s *Scanner) Text() string { return string(s.token) }

// Buffer sets the buffer and the longest token.
func (s *Scanner) Buffer(buf []byte, max int) {
	if s.scanning {
		panic("Buffer called after Scan")
	}
	s.buf = buf[0:cap(buf)]
	s.limit = max
}

// Split sets the function that finds tokens.
func (s *Scanner) Split(split SplitFunc) {
	if s.scanning {
		panic("Split called after Scan")
	}
	s.split = split
}

func (s *Scanner) fail(err error) {
	if s.err == nil || s.err == io.EOF {
		s.err = err
	}
}

// advance takes n bytes and tells whether that was possible.
func (s *Scanner) advance(n int) bool {
	if n < 0 {
		s.fail(ErrNegativeAdvance)
		return false
	}
	if n > s.end-s.start {
		s.fail(ErrAdvanceTooFar)
		return false
	}
	s.start += n
	return true
}

// Scan reads the next token and tells whether there is one.
func (s *Scanner) Scan() bool {
	if s.finished {
		return false
	}
	s.scanning = true
	for {
		if s.end > s.start || s.err != nil {
			advance, token, err := s.split(s.buf[s.start:s.end], s.err != nil)
			if err != nil {
				if err == ErrFinalToken {
					s.token = token
					s.finished = true
					return token != nil
				}
				s.fail(err)
				return s.stop()
			}
			if !s.advance(advance) {
				return s.stop()
			}
			s.token = token
			if token != nil {
				if s.err == nil || advance > 0 {
					s.empties = 0
				} else if s.empties++; s.empties > 100 {
					panic("bufio.Scan: too many empty tokens without progressing")
				}
				return true
			}
		}
		if s.err != nil {
			s.start, s.end = 0, 0
			return s.stop()
		}
		if !s.room() {
			return s.stop()
		}
		s.fill()
	}
}

func (s *Scanner) stop() bool {
	s.token = nil
	return false
}

// room makes room for more data and tells whether it could.
func (s *Scanner) room() bool {
	if s.start > 0 && (s.end == len(s.buf) || s.start > len(s.buf)/2) {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end < len(s.buf) {
		return true
	}
	if len(s.buf) >= s.limit {
		s.fail(ErrTooLong)
		return false
	}
	buf := make([]byte, min(max(len(s.buf)*2, 4096), s.limit))
	copy(buf, s.buf[s.start:s.end])
	s.buf = buf
	s.end -= s.start
	s.start = 0
	return true
}

// fill reads until something comes.
func (s *Scanner) fill() {
	for tries := 0; ; {
		n, err := s.r.Read(s.buf[s.end:len(s.buf)])
		if n < 0 || len(s.buf)-s.end < n {
			s.fail(ErrBadReadCount)
			return
		}
		s.end += n
		if err != nil {
			s.fail(err)
			return
		}
		if n > 0 {
			s.empties = 0
			return
		}
		if tries++; tries > 100 {
			s.fail(io.ErrNoProgress)
			return
		}
	}
}

// ScanBytes finds bytes.
func ScanBytes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	return 1, data[0:1], nil
}

// ScanRunes finds runes; invalid bytes become U+FFFD.
func ScanRunes(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if len(data) == 0 {
		return 0, nil, nil
	}
	r, n := utf8.DecodeRune(data)
	if r != utf8.RuneError || n > 1 {
		return n, data[:n], nil
	}
	if !atEOF && !utf8.FullRune(data) {
		return 0, nil, nil
	}
	return 1, []byte(string(utf8.RuneError)), nil
}

// ScanLines finds lines without their ends.
func ScanLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return i + 1, withoutReturn(data[:i]), nil
	}
	if atEOF && len(data) > 0 {
		return len(data), withoutReturn(data), nil
	}
	return 0, nil, nil
}

func withoutReturn(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\r' {
		return line[:n-1]
	}
	return line
}

// ScanWords finds words between white space.
func ScanWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	start := 0
	for start < len(data) {
		r, n := utf8.DecodeRune(data[start:])
		if !unicode.IsSpace(r) {
			break
		}
		start += n
	}
	for i := start; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if unicode.IsSpace(r) {
			return i + n, data[start:i], nil
		}
		i += n
	}
	if atEOF && len(data) > start {
		return len(data), data[start:], nil
	}
	return start, nil, nil
}
